-- Orders to locks, as they were signed, and what became of each. A lock's numbers only ever rise.
CREATE TABLE door_order (
    id           TEXT   NOT NULL PRIMARY KEY,
    number       BIGINT NOT NULL,
    gateway      TEXT   NOT NULL,
    device       TEXT   NOT NULL,
    home         TEXT   NOT NULL,
    municipality TEXT   NOT NULL,
    alarm        TEXT   NOT NULL REFERENCES alarm (id),
    staff        TEXT   NOT NULL,
    command      TEXT   NOT NULL,
    issued_at    BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    signature    TEXT   NOT NULL,
    standing     TEXT   NOT NULL,
    settled_at   BIGINT,
    CHECK ((standing = 'waiting') = (settled_at IS NULL)),
    UNIQUE (gateway, device, number)
);

CREATE INDEX door_order_waiting ON door_order (issued_at) WHERE standing = 'waiting';
CREATE INDEX door_order_home ON door_order (home, issued_at);
CREATE INDEX door_order_municipality ON door_order (municipality, issued_at);

-- What has happened at a door. Rows are only ever added; none holds a code.
CREATE TABLE door_event (
    number       ${identity},
    home         TEXT   NOT NULL,
    municipality TEXT   NOT NULL,
    gateway      TEXT   NOT NULL,
    device       TEXT   NOT NULL,
    at           BIGINT NOT NULL,
    heard_at     BIGINT NOT NULL,
    kind         TEXT   NOT NULL,
    order_id     TEXT,
    answer       TEXT,
    shift        TEXT,
    slot         INTEGER,
    staff        TEXT,
    alarm        TEXT,
    bolt         TEXT,
    commanded    TEXT
);

CREATE INDEX door_event_home ON door_event (home, heard_at);
CREATE INDEX door_event_municipality ON door_event (municipality, heard_at);

-- Whose codes a shift's slots are. Once given, a slot stays its owner's.
CREATE TABLE door_slot (
    municipality TEXT    NOT NULL,
    shift        TEXT    NOT NULL,
    slot         INTEGER NOT NULL,
    staff        TEXT    NOT NULL,
    PRIMARY KEY (municipality, shift, slot),
    UNIQUE (municipality, shift, staff)
);
