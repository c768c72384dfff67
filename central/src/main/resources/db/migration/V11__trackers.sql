-- Those who wear a GPS tracker, and what is known beside each position.

ALTER TABLE citizen ADD COLUMN id TEXT;
UPDATE citizen SET id = home || '.' || (position + 1);
CREATE UNIQUE INDEX citizen_by_id ON citizen (id);

CREATE TABLE wearer (
    citizen        TEXT    NOT NULL PRIMARY KEY,
    home           TEXT    NOT NULL REFERENCES home (id),
    municipality   TEXT    NOT NULL REFERENCES municipality (id),
    gateway        TEXT    NOT NULL,
    device         TEXT    NOT NULL,
    residence      TEXT    NOT NULL,
    handling       BOOLEAN NOT NULL,
    fetching       BOOLEAN NOT NULL,
    silent_after_s BIGINT  NOT NULL,
    latitude       DOUBLE PRECISION,
    longitude      DOUBLE PRECISION,
    worn           TEXT    NOT NULL,
    companions     TEXT    NOT NULL,
    UNIQUE (gateway, device)
);

CREATE TABLE relative (
    citizen   TEXT    NOT NULL REFERENCES wearer (citizen) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    relation  TEXT    NOT NULL,
    phone     TEXT,
    fetches   BOOLEAN NOT NULL,
    authority TEXT,
    PRIMARY KEY (citizen, position)
);

ALTER TABLE sealed_position ADD COLUMN charging BOOLEAN;
