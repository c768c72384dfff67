-- Letters to citizens about their grants: drafted, rewritten by a person, and sent. A letter that has been sent is never changed.
CREATE TABLE grant_letter (
    number     ${identity},
    grant_case TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    -- The whole letter: head, paragraphs and signature, as JSON.
    content    TEXT   NOT NULL,
    drafted_at BIGINT NOT NULL,
    drafted_by TEXT   NOT NULL,
    edited_at  BIGINT,
    edited_by  TEXT,
    sent_on    TEXT,
    how        TEXT CHECK (how IN ('digital-post', 'letter', 'handed-over')),
    sent_at    BIGINT,
    sent_by    TEXT,
    -- SHA-256 of the text that was sent.
    digest     TEXT,
    CHECK ((sent_on IS NULL AND how IS NULL AND sent_at IS NULL AND sent_by IS NULL AND digest IS NULL)
        OR (sent_on IS NOT NULL AND how IS NOT NULL AND sent_at IS NOT NULL AND sent_by IS NOT NULL
            AND digest IS NOT NULL))
);

CREATE INDEX grant_letter_of_grant ON grant_letter (grant_case, number);
