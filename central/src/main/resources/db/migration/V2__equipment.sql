-- What is known of the equipment. Times are milliseconds since 1970-01-01T00:00Z, as everywhere.

-- Not a home, but what takes its place for a gateway placed centrally, or for a device on one that no home owns.
ALTER TABLE home ADD COLUMN stand_in BOOLEAN NOT NULL DEFAULT FALSE;

-- The home that owns a device on a gateway placed centrally; empty where it belongs where its gateway hangs.
ALTER TABLE device ADD COLUMN home TEXT REFERENCES home (id);

-- Each trouble from its beginning to its end. Rows are only ever added and ended.
CREATE TABLE technical_alarm (
    number        ${identity},
    source        TEXT    NOT NULL,
    gateway       TEXT    NOT NULL,
    trouble       TEXT    NOT NULL,
    began_at      BIGINT  NOT NULL,
    heard_at      BIGINT  NOT NULL,
    ended_at      BIGINT,
    unprotected   BOOLEAN NOT NULL,
    said_boot     TEXT,
    said_sequence BIGINT
);

-- A trouble that is heard again is the same one.
CREATE UNIQUE INDEX technical_alarm_lasting_once ON technical_alarm (source, trouble) WHERE ended_at IS NULL;
CREATE INDEX technical_alarm_latest ON technical_alarm (source, trouble, number);
CREATE INDEX technical_alarm_of_gateway ON technical_alarm (gateway, number);

-- Devices as their gateways list them. A line of a device taken down stays, so that older words are known as older.
CREATE TABLE device_line (
    gateway       TEXT    NOT NULL,
    device        TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    name          TEXT,
    room          TEXT,
    model         TEXT,
    mounted       BOOLEAN NOT NULL,
    proven_at     BIGINT,
    heard_at      BIGINT  NOT NULL,
    said_boot     TEXT,
    said_sequence BIGINT,
    PRIMARY KEY (gateway, device)
);

-- When each device's call for help last came all the way.
CREATE TABLE device_proof (
    gateway  TEXT   NOT NULL,
    device   TEXT   NOT NULL,
    first_at BIGINT NOT NULL,
    last_at  BIGINT NOT NULL,
    means    TEXT   NOT NULL,
    PRIMARY KEY (gateway, device)
);

CREATE TABLE lock_state (
    gateway       TEXT   NOT NULL,
    device        TEXT   NOT NULL,
    bolt          TEXT   NOT NULL,
    commanded     TEXT,
    at            BIGINT NOT NULL,
    said_boot     TEXT,
    said_sequence BIGINT,
    PRIMARY KEY (gateway, device)
);

-- What each gateway's heartbeats say.
CREATE TABLE gateway_state (
    gateway             TEXT   NOT NULL PRIMARY KEY,
    heard_at            BIGINT NOT NULL,
    version             TEXT   NOT NULL,
    outbox_depth        BIGINT NOT NULL,
    disk_free_mb        BIGINT,
    temperature_c       INTEGER,
    clock_offset_ms     BIGINT,
    device_digest       TEXT,
    uplink              INTEGER,
    table_differs_since BIGINT,
    backlog_since       BIGINT,
    backlog_from        BIGINT NOT NULL
);

-- Sealed: nothing reads it, and each row is deleted a day after its arrival.
CREATE TABLE sealed_position (
    number          ${identity},
    gateway         TEXT    NOT NULL,
    device          TEXT    NOT NULL,
    fixed_at        BIGINT,
    arrived_at      BIGINT  NOT NULL,
    latitude        DOUBLE PRECISION,
    longitude       DOUBLE PRECISION,
    accuracy_m      DOUBLE PRECISION,
    speed_kmh       DOUBLE PRECISION,
    valid           BOOLEAN NOT NULL,
    fix_order       TEXT    NOT NULL,
    battery_percent INTEGER
);

CREATE INDEX sealed_position_age ON sealed_position (arrived_at);
CREATE INDEX sealed_position_of_device ON sealed_position (gateway, device, arrived_at);
