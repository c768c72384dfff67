-- Who is to answer an alarm, and how each of them is told.

ALTER TABLE municipality ADD COLUMN help_within_s BIGINT NOT NULL DEFAULT 1800;

ALTER TABLE staff ADD COLUMN phone TEXT;
ALTER TABLE staff ADD COLUMN email TEXT;
ALTER TABLE staff ADD COLUMN skills TEXT NOT NULL DEFAULT '';
-- Somebody who has left stays, because the journal names them, but can neither log in nor be called.
ALTER TABLE staff ADD COLUMN removed BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE home ADD COLUMN area TEXT;
ALTER TABLE home ADD COLUMN visit_key TEXT;
ALTER TABLE home ADD COLUMN visit_dog TEXT;
ALTER TABLE home ADD COLUMN visit_oxygen TEXT;
ALTER TABLE home ADD COLUMN visit_language TEXT;
ALTER TABLE home ADD COLUMN visit_what_to_do TEXT;

ALTER TABLE alarm ADD COLUMN team TEXT;
ALTER TABLE alarm ADD COLUMN called TEXT NOT NULL DEFAULT '';
ALTER TABLE alarm ADD COLUMN offered_to TEXT;
ALTER TABLE alarm ADD COLUMN help_due_by BIGINT;
UPDATE alarm SET help_due_by = raised_at + 1800000;

ALTER TABLE alarm_change ADD COLUMN team TEXT;
ALTER TABLE alarm_change ADD COLUMN called TEXT NOT NULL DEFAULT '';
ALTER TABLE alarm_change ADD COLUMN offered_to TEXT;
ALTER TABLE alarm_change ADD COLUMN help_due_by BIGINT;
UPDATE alarm_change SET help_due_by = raised_at + 1800000;

ALTER TABLE effect ADD COLUMN people TEXT;
ALTER TABLE effect ADD COLUMN channels TEXT;
ALTER TABLE effect ADD COLUMN reason TEXT;
-- Screens that were still to ring when the program was changed: the plan rings again by itself.
UPDATE effect SET status = 'DROPPED' WHERE kind = 'RING_SCREENS' AND status = 'PENDING';

-- One message to one person by one way in one round. What it is about: alarm:ID or notice:ID.
CREATE TABLE notification (
    subject      TEXT    NOT NULL,
    round        BIGINT  NOT NULL,
    person       TEXT    NOT NULL,
    channel      TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    municipality TEXT    NOT NULL REFERENCES municipality (id),
    state        TEXT    NOT NULL,
    planned_at   BIGINT  NOT NULL,
    not_before   BIGINT  NOT NULL,
    attempts     INTEGER NOT NULL,
    detail       TEXT,
    reference    TEXT,
    changed_at   BIGINT  NOT NULL,
    PRIMARY KEY (subject, round, person, channel)
);

CREATE INDEX notification_due ON notification (not_before) WHERE state = 'planned';
CREATE INDEX notification_by_reference ON notification (channel, reference) WHERE reference IS NOT NULL;
CREATE INDEX notification_age ON notification (changed_at);

-- The last sign of life a person's phone or page gave about a subject.
CREATE TABLE sighting (
    subject TEXT   NOT NULL,
    person  TEXT   NOT NULL,
    channel TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    PRIMARY KEY (subject, person, channel)
);

-- What the shift must know beside alarms, each from its beginning to its end.
CREATE TABLE notice (
    id              TEXT    NOT NULL PRIMARY KEY,
    municipality    TEXT    NOT NULL REFERENCES municipality (id),
    kind            TEXT    NOT NULL,
    about           TEXT    NOT NULL,
    details         TEXT    NOT NULL,
    began_at        BIGINT  NOT NULL,
    ended_at        BIGINT,
    acknowledged_by TEXT,
    acknowledged_at BIGINT,
    told            INTEGER NOT NULL,
    tell_next_at    BIGINT
);

CREATE UNIQUE INDEX notice_lasting_once ON notice (municipality, kind, about) WHERE ended_at IS NULL;
CREATE INDEX notice_latest ON notice (municipality, began_at);
