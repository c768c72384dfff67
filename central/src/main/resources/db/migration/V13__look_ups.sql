-- Who asked where a citizen is, who objects to it, and which positions a lost-person case keeps.

-- Append-only, and never a position.
CREATE TABLE location_look_up (
    number             ${identity},
    at                 BIGINT NOT NULL,
    citizen            TEXT   NOT NULL,
    home               TEXT   NOT NULL,
    municipality       TEXT   NOT NULL,
    tracker            TEXT   NOT NULL,
    staff              TEXT   NOT NULL,
    staff_role         TEXT   NOT NULL,
    staff_municipality TEXT   NOT NULL,
    asked_by           TEXT,
    purpose            TEXT,
    reason             TEXT,
    alarm              TEXT,
    lost_case          TEXT,
    refused            TEXT,
    scope              TEXT,
    until_at           BIGINT
);

CREATE INDEX location_look_up_of_citizen ON location_look_up (citizen, at);
CREATE INDEX location_look_up_of_municipality ON location_look_up (municipality, at);

-- Each time what a look-up opened was shown, or was not any more. Append-only.
CREATE TABLE location_reading (
    number  ${identity},
    look_up BIGINT NOT NULL REFERENCES location_look_up (number),
    at      BIGINT NOT NULL,
    refused TEXT
);

CREATE INDEX location_reading_of_look_up ON location_reading (look_up);

CREATE TABLE objection (
    number       ${identity},
    citizen      TEXT   NOT NULL,
    municipality TEXT   NOT NULL,
    who          TEXT   NOT NULL,
    name         TEXT,
    words        TEXT,
    filed_at     BIGINT NOT NULL,
    filed_by     TEXT   NOT NULL,
    ended_at     BIGINT,
    ended_by     TEXT,
    ended_words  TEXT
);

CREATE INDEX objection_of_citizen ON objection (citizen);

-- Positions that arrived from since to until (open: still) outlive their day, until delete_at.
CREATE TABLE case_position_span (
    lost_case TEXT   NOT NULL,
    gateway   TEXT   NOT NULL,
    device    TEXT   NOT NULL,
    since     BIGINT NOT NULL,
    until_at  BIGINT,
    delete_at BIGINT,
    PRIMARY KEY (lost_case, gateway, device)
);

CREATE INDEX case_position_span_of_device ON case_position_span (gateway, device);
