-- What was answered to an act a phone has named, so that sending it again out of a dead spot is no second act.
CREATE TABLE act (
    alarm       TEXT   NOT NULL REFERENCES alarm (id),
    staff       TEXT   NOT NULL,
    act_key     TEXT   NOT NULL,
    answered_at BIGINT NOT NULL,
    revision    BIGINT NOT NULL,
    refusal     TEXT,
    PRIMARY KEY (alarm, staff, act_key)
);

CREATE INDEX act_age ON act (answered_at);
