-- Who is on shift when, and whom an alarm calls: the municipality's day, its teams, and every decision about rota and plans.

ALTER TABLE municipality ADD COLUMN time_zone TEXT;
-- One shift a line: name, from, to.
ALTER TABLE municipality ADD COLUMN shifts TEXT;

-- Each list one name a line.
CREATE TABLE care_team (
    id           TEXT NOT NULL PRIMARY KEY,
    municipality TEXT NOT NULL REFERENCES municipality (id),
    name         TEXT NOT NULL,
    members      TEXT NOT NULL,
    leaders      TEXT NOT NULL,
    homes        TEXT NOT NULL,
    areas        TEXT NOT NULL,
    shifts       TEXT NOT NULL
);

CREATE INDEX care_team_of_municipality ON care_team (municipality);

-- Written one after the other and never changed: what stands is what they say together. decided_by is null for what the
-- registry's file began with; decision is JSON.
CREATE TABLE rota_entry (
    number       ${identity},
    municipality TEXT   NOT NULL REFERENCES municipality (id),
    kind         TEXT   NOT NULL,
    decision     TEXT   NOT NULL,
    decided_by   TEXT,
    decided_at   BIGINT NOT NULL
);

CREATE INDEX rota_entry_of_municipality ON rota_entry (municipality, number);

-- Who has read the list of what is open when a shift began.
CREATE TABLE handover_read (
    municipality TEXT   NOT NULL REFERENCES municipality (id),
    shift        TEXT   NOT NULL,
    person       TEXT   NOT NULL,
    read_at      BIGINT NOT NULL,
    PRIMARY KEY (municipality, shift, person)
);
