-- Grants and what people have decided about them. Days are written as 2026-11-21.
CREATE TABLE grant_case (
    id           TEXT   PRIMARY KEY,
    citizen      TEXT   NOT NULL,
    municipality TEXT   NOT NULL REFERENCES municipality (id),
    standard     TEXT   NOT NULL,
    service      TEXT   NOT NULL,
    variant      TEXT,
    duration     TEXT   CHECK (duration IN ('temporary', 'permanent')),
    legal_basis  TEXT,
    applied      TEXT,
    decided      TEXT,
    started      TEXT,
    stage        TEXT   NOT NULL CHECK (stage IN ('applied', 'granted', 'refused', 'withdrawn', 'ended')),
    ended        TEXT,
    closed_by    TEXT,
    revision     BIGINT NOT NULL CHECK (revision >= 1),
    -- Rules propose; a person decides: what is refused or has ended names who did it, and what lasts names nobody.
    CHECK ((stage IN ('refused', 'withdrawn', 'ended') AND closed_by IS NOT NULL)
        OR (stage IN ('applied', 'granted') AND closed_by IS NULL)),
    CHECK ((stage IN ('withdrawn', 'ended') AND ended IS NOT NULL)
        OR (stage IN ('applied', 'granted', 'refused') AND ended IS NULL)),
    CHECK (stage NOT IN ('granted', 'ended') OR decided IS NOT NULL)
);

CREATE INDEX grant_of_citizen ON grant_case (municipality, citizen);
CREATE INDEX grant_lasting ON grant_case (municipality) WHERE stage IN ('applied', 'granted');
CREATE INDEX grant_ended ON grant_case (municipality, ended) WHERE stage = 'ended';

-- What has happened to a grant. Rows are only ever added.
CREATE TABLE grant_fact (
    grant_case  TEXT    NOT NULL REFERENCES grant_case (id),
    number      INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    date        TEXT    NOT NULL,
    to_date     TEXT    NOT NULL,
    reason      TEXT,
    staff       TEXT    NOT NULL,
    recorded_at BIGINT  NOT NULL,
    PRIMARY KEY (grant_case, number)
);

-- What people have decided about what the rules proposed. Rows are added, and answered once by a second person.
CREATE TABLE grant_judgement (
    grant_case    TEXT    NOT NULL REFERENCES grant_case (id),
    number        INTEGER NOT NULL,
    rule          TEXT    NOT NULL,
    due           TEXT    NOT NULL,
    verdict       TEXT    NOT NULL CHECK (verdict IN ('continue', 'change', 'end')),
    reasons       TEXT    NOT NULL CHECK (length(trim(reasons)) > 0),
    staff         TEXT    NOT NULL,
    at            BIGINT  NOT NULL,
    facts         TEXT    NOT NULL,
    look_again_on TEXT,
    ends_on       TEXT,
    confirmation  TEXT    NOT NULL CHECK (confirmation IN ('none', 'waiting', 'confirmed', 'rejected')),
    confirmed_by  TEXT,
    confirmed_at  BIGINT,
    PRIMARY KEY (grant_case, number),
    CHECK (verdict <> 'end' OR ends_on IS NOT NULL),
    CHECK ((confirmation IN ('confirmed', 'rejected') AND confirmed_by IS NOT NULL AND confirmed_by <> staff)
        OR (confirmation IN ('none', 'waiting') AND confirmed_by IS NULL))
);

-- Decisions a citizen is told of. Rows are added, and answered once by a second person.
CREATE TABLE grant_decision (
    grant_case        TEXT    NOT NULL REFERENCES grant_case (id),
    number            INTEGER NOT NULL,
    act               TEXT    NOT NULL,
    reasons           TEXT    NOT NULL CHECK (length(trim(reasons)) > 0),
    legal_basis       TEXT,
    made              TEXT    NOT NULL,
    day               TEXT    NOT NULL,
    journal_note_only BOOLEAN NOT NULL,
    staff             TEXT    NOT NULL,
    at                BIGINT  NOT NULL,
    confirmation      TEXT    NOT NULL CHECK (confirmation IN ('none', 'waiting', 'confirmed', 'rejected')),
    confirmed_by      TEXT,
    confirmed_at      BIGINT,
    PRIMARY KEY (grant_case, number),
    CHECK ((confirmation IN ('confirmed', 'rejected') AND confirmed_by IS NOT NULL AND confirmed_by <> staff)
        OR (confirmation IN ('none', 'waiting') AND confirmed_by IS NULL))
);

CREATE TABLE grant_complaint (
    grant_case  TEXT    NOT NULL REFERENCES grant_case (id),
    number      INTEGER NOT NULL,
    decision    INTEGER NOT NULL,
    received    TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    late        BOOLEAN NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('received', 'reassessed', 'passed-on', 'settled')),
    reassess_by TEXT    NOT NULL,
    outcome     TEXT,
    reasons     TEXT,
    passed_on   TEXT,
    staff       TEXT    NOT NULL,
    at          BIGINT  NOT NULL,
    PRIMARY KEY (grant_case, number)
);

-- Delays the citizen was told of, and moves. Rows are only ever added.
CREATE TABLE grant_note (
    grant_case TEXT    NOT NULL REFERENCES grant_case (id),
    number     INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    staff      TEXT    NOT NULL,
    at         BIGINT  NOT NULL,
    PRIMARY KEY (grant_case, number)
);

-- The journal. Rows are only ever added.
CREATE TABLE grant_entry (
    number     ${identity},
    grant_case TEXT   NOT NULL REFERENCES grant_case (id),
    at         BIGINT NOT NULL,
    kind       TEXT   NOT NULL,
    staff      TEXT   NOT NULL,
    details    TEXT   NOT NULL
);

CREATE INDEX grant_entry_of_grant ON grant_entry (grant_case, number);
