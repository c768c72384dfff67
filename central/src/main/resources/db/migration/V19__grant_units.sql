-- Use of saved clips and hours, and corrections of it. Rows are only ever added; balances are reckoned from them each time.
CREATE TABLE grant_unit_entry (
    number     ${identity},
    grant_case TEXT    NOT NULL,
    act        TEXT    NOT NULL CHECK (act IN ('use', 'correct')),
    day        TEXT    NOT NULL,
    -- Clips, or minutes of hours.
    parts      INTEGER NOT NULL CHECK (parts > 0 OR (act = 'correct' AND parts <> 0)),
    note       TEXT,
    staff      TEXT    NOT NULL,
    at         BIGINT  NOT NULL
);

CREATE INDEX grant_unit_entry_of_grant ON grant_unit_entry (grant_case, number);
