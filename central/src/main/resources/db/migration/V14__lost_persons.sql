-- Those who are lost, and what is done to find them.
CREATE TABLE lost_person_case (
    id               TEXT   PRIMARY KEY,
    citizen          TEXT   NOT NULL,
    home             TEXT   NOT NULL,
    municipality     TEXT   NOT NULL REFERENCES municipality (id),
    opened_by        TEXT   NOT NULL,
    opened_at        BIGINT NOT NULL,
    origin           TEXT   NOT NULL,
    alarm            TEXT,
    caller_name      TEXT,
    caller_phone     TEXT,
    leader           TEXT   NOT NULL,
    last_seen_at     BIGINT,
    risks            TEXT   NOT NULL,
    police_told_at   BIGINT,
    fetching_at      BIGINT,
    ending           TEXT,
    found_where      TEXT,
    found_at         BIGINT,
    ending_note      TEXT,
    closed_by        TEXT,
    closed_at        BIGINT,
    -- When its tracker was let report as usual again, and its positions were let go.
    released_at      BIGINT,
    revision         BIGINT NOT NULL
);

-- Nobody is lost twice at once: two who open a case at the same moment are led to the same one.
CREATE UNIQUE INDEX lost_person_open ON lost_person_case (citizen) WHERE closed_at IS NULL;
CREATE INDEX lost_person_closed ON lost_person_case (municipality, closed_at);
CREATE INDEX lost_person_unreleased ON lost_person_case (id) WHERE closed_at IS NOT NULL AND released_at IS NULL;

CREATE TABLE case_person (
    lost_case TEXT    NOT NULL REFERENCES lost_person_case (id),
    staff     TEXT    NOT NULL,
    position  INTEGER NOT NULL,
    since     BIGINT  NOT NULL,
    place     TEXT,
    in_person TEXT,
    PRIMARY KEY (lost_case, staff)
);

CREATE TABLE case_answer (
    lost_case TEXT   NOT NULL REFERENCES lost_person_case (id),
    item      TEXT   NOT NULL,
    text      TEXT   NOT NULL,
    staff     TEXT   NOT NULL,
    at        BIGINT NOT NULL,
    PRIMARY KEY (lost_case, item)
);

CREATE TABLE case_relative (
    lost_case TEXT    NOT NULL REFERENCES lost_person_case (id),
    name      TEXT    NOT NULL,
    relation  TEXT    NOT NULL,
    position  INTEGER NOT NULL,
    calls     INTEGER NOT NULL,
    answer    TEXT    NOT NULL,
    fetches   BOOLEAN,
    note      TEXT,
    staff     TEXT    NOT NULL,
    at        BIGINT  NOT NULL,
    PRIMARY KEY (lost_case, name, relation)
);

-- The timeline. Rows are only ever added.
CREATE TABLE case_entry (
    number    ${identity},
    lost_case TEXT   NOT NULL REFERENCES lost_person_case (id),
    at        BIGINT NOT NULL,
    kind      TEXT   NOT NULL,
    staff     TEXT   NOT NULL,
    in_person TEXT,
    details   TEXT   NOT NULL
);

CREATE INDEX case_entry_of_case ON case_entry (lost_case, number);

-- What was answered to an act a phone has named, so that sending it again out of a dead spot is no second act.
CREATE TABLE case_act (
    staff       TEXT   NOT NULL,
    act_key     TEXT   NOT NULL,
    lost_case   TEXT   NOT NULL REFERENCES lost_person_case (id),
    answered_at BIGINT NOT NULL,
    refusal     TEXT,
    PRIMARY KEY (staff, act_key)
);

CREATE INDEX case_act_age ON case_act (answered_at);
