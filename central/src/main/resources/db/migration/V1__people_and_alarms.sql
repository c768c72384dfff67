-- Times are milliseconds since 1970-01-01T00:00Z. The same script runs on SQLite and PostgreSQL; what differs is a placeholder.

CREATE TABLE municipality (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    duty_phone TEXT
);

CREATE TABLE home (
    id           TEXT NOT NULL PRIMARY KEY,
    municipality TEXT NOT NULL REFERENCES municipality (id),
    street       TEXT NOT NULL,
    floor        TEXT,
    door         TEXT,
    postal_code  TEXT NOT NULL,
    city         TEXT NOT NULL,
    phone        TEXT
);

CREATE TABLE citizen (
    home           TEXT    NOT NULL REFERENCES home (id),
    position       INTEGER NOT NULL,
    name           TEXT    NOT NULL,
    visit_note     TEXT,
    needs_help_out BOOLEAN NOT NULL,
    PRIMARY KEY (home, position)
);

CREATE TABLE gateway (
    id            TEXT    NOT NULL PRIMARY KEY,
    home          TEXT    NOT NULL REFERENCES home (id),
    password_hash TEXT    NOT NULL,
    demo          BOOLEAN NOT NULL
);

CREATE TABLE device (
    gateway TEXT NOT NULL REFERENCES gateway (id),
    id      TEXT NOT NULL,
    PRIMARY KEY (gateway, id)
);

CREATE TABLE staff (
    id            TEXT    NOT NULL PRIMARY KEY,
    name          TEXT    NOT NULL,
    role          TEXT    NOT NULL,
    municipality  TEXT    NOT NULL REFERENCES municipality (id),
    password_hash TEXT    NOT NULL,
    demo          BOOLEAN NOT NULL
);

-- A session is known by the hash of its token: whoever reads the table cannot use it.
CREATE TABLE session (
    token_hash TEXT   NOT NULL PRIMARY KEY,
    staff      TEXT   NOT NULL REFERENCES staff (id),
    expires_at BIGINT NOT NULL
);

CREATE TABLE alarm (
    id             TEXT    NOT NULL PRIMARY KEY,
    home           TEXT    NOT NULL REFERENCES home (id),
    municipality   TEXT    NOT NULL REFERENCES municipality (id),
    cause_group    TEXT    NOT NULL,
    event_source   TEXT    NOT NULL,
    event_id       TEXT    NOT NULL,
    cause          TEXT    NOT NULL,
    device_known   BOOLEAN NOT NULL,
    raised_at      BIGINT  NOT NULL,
    received_at    BIGINT  NOT NULL,
    late           BOOLEAN NOT NULL,
    clock_credible BOOLEAN NOT NULL,
    urgency        INTEGER NOT NULL,
    signals        INTEGER NOT NULL,
    state          TEXT    NOT NULL,
    ringings       INTEGER,
    staff          TEXT,
    state_since    BIGINT,
    overdue        BOOLEAN NOT NULL,
    outcome        TEXT,
    note           TEXT,
    call_state     TEXT    NOT NULL,
    call_attempt   INTEGER,
    call_at        BIGINT,
    call_staff     TEXT,
    next_deadline  BIGINT,
    revision       BIGINT  NOT NULL,
    CHECK ((state = 'closed') = (next_deadline IS NULL))
);

-- A home has one open alarm of a kind: two presses are one person who waits.
CREATE UNIQUE INDEX alarm_open_once ON alarm (home, cause_group) WHERE state <> 'closed';
CREATE INDEX alarm_due ON alarm (next_deadline) WHERE state <> 'closed';
CREATE INDEX alarm_of_municipality ON alarm (municipality, state, state_since);

-- Every change of an alarm, as it was then: what a page's stream resumes from.
CREATE TABLE alarm_change (
    number         ${identity},
    id             TEXT    NOT NULL,
    home           TEXT    NOT NULL,
    municipality   TEXT    NOT NULL,
    cause_group    TEXT    NOT NULL,
    event_source   TEXT    NOT NULL,
    event_id       TEXT    NOT NULL,
    cause          TEXT    NOT NULL,
    device_known   BOOLEAN NOT NULL,
    raised_at      BIGINT  NOT NULL,
    received_at    BIGINT  NOT NULL,
    late           BOOLEAN NOT NULL,
    clock_credible BOOLEAN NOT NULL,
    urgency        INTEGER NOT NULL,
    signals        INTEGER NOT NULL,
    state          TEXT    NOT NULL,
    ringings       INTEGER,
    staff          TEXT,
    state_since    BIGINT,
    overdue        BOOLEAN NOT NULL,
    outcome        TEXT,
    note           TEXT,
    call_state     TEXT    NOT NULL,
    call_attempt   INTEGER,
    call_at        BIGINT,
    call_staff     TEXT,
    next_deadline  BIGINT,
    revision       BIGINT  NOT NULL,
    changed_at     BIGINT  NOT NULL
);

CREATE INDEX alarm_change_of_municipality ON alarm_change (municipality, number);
CREATE INDEX alarm_change_age ON alarm_change (changed_at);

-- The legal record. Rows are only ever added.
CREATE TABLE journal (
    alarm    TEXT    NOT NULL REFERENCES alarm (id),
    revision BIGINT  NOT NULL,
    line     INTEGER NOT NULL,
    at       BIGINT  NOT NULL,
    kind     TEXT    NOT NULL,
    staff    TEXT,
    details  TEXT    NOT NULL,
    PRIMARY KEY (alarm, revision, line)
);

-- What must still reach the world outside.
CREATE TABLE effect (
    alarm      TEXT   NOT NULL REFERENCES alarm (id),
    revision   BIGINT NOT NULL,
    kind       TEXT   NOT NULL,
    status     TEXT   NOT NULL,
    since      BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    audience   TEXT,
    attempt    INTEGER,
    gateway    TEXT,
    stage      TEXT,
    PRIMARY KEY (alarm, revision, kind)
);

CREATE INDEX effect_waiting ON effect (status, not_before) WHERE status IN ('PENDING', 'STARTED');

-- Events received, so that a second delivery is known as one.
CREATE TABLE reception (
    source      TEXT   NOT NULL,
    event_id    TEXT   NOT NULL,
    alarm       TEXT,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (source, event_id)
);

CREATE INDEX reception_age ON reception (received_at);

CREATE TABLE gateway_contact (
    gateway  TEXT   NOT NULL PRIMARY KEY,
    heard_at BIGINT NOT NULL
);
