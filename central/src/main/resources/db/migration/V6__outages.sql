-- Many gateways silent at once, as one incident.
CREATE TABLE outage (
    number       ${identity},
    municipality TEXT   NOT NULL REFERENCES municipality (id),
    began_at     BIGINT NOT NULL,
    noticed_at   BIGINT NOT NULL,
    ended_at     BIGINT
);

CREATE INDEX outage_latest ON outage (municipality, began_at);
CREATE INDEX outage_lasting ON outage (number) WHERE ended_at IS NULL;

CREATE TABLE outage_gateway (
    outage         BIGINT NOT NULL REFERENCES outage (number),
    gateway        TEXT   NOT NULL,
    silent_since   BIGINT NOT NULL,
    heard_again_at BIGINT,
    PRIMARY KEY (outage, gateway)
);

-- What came of calling or visiting each home of a round. Rows are only ever added; the last one of a home counts.
CREATE TABLE round_tick (
    number  ${identity},
    round   TEXT   NOT NULL,
    home    TEXT   NOT NULL,
    result  TEXT   NOT NULL,
    staff   TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    note    TEXT,
    upon    BIGINT NOT NULL
);

CREATE INDEX round_tick_of_round ON round_tick (round, at);

-- Who takes and does which task of the day's work. Rows are only ever added; the last one of a task counts.
CREATE TABLE work_step (
    number ${identity},
    task   TEXT   NOT NULL,
    kind   TEXT   NOT NULL,
    staff  TEXT   NOT NULL,
    at     BIGINT NOT NULL,
    note   TEXT
);

CREATE INDEX work_step_latest ON work_step (task, number);

-- Figures ask for the alarms of a month.
CREATE INDEX alarm_received ON alarm (municipality, received_at);
