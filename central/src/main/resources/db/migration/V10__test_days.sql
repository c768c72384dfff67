-- A test day of a home, and what was tried in it.
CREATE TABLE exercise (
    id           TEXT   PRIMARY KEY,
    home         TEXT   NOT NULL,
    municipality TEXT   NOT NULL REFERENCES municipality (id),
    staff        TEXT   NOT NULL,
    began_at     BIGINT NOT NULL,
    ended_at     BIGINT,
    ending       TEXT
);

-- A home has at most one that runs: two would each expect their own signal.
CREATE UNIQUE INDEX exercise_running ON exercise (home) WHERE ended_at IS NULL;
CREATE INDEX exercise_latest ON exercise (municipality, ended_at);

CREATE TABLE exercise_step (
    exercise TEXT   NOT NULL REFERENCES exercise (id),
    number   BIGINT NOT NULL,
    kind     TEXT   NOT NULL,
    gateway  TEXT   NOT NULL,
    device   TEXT   NOT NULL,
    cause    TEXT,
    state    TEXT   NOT NULL,
    alarm    TEXT,
    at       BIGINT,
    until    BIGINT,
    PRIMARY KEY (exercise, number)
);
