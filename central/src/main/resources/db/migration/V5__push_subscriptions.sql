-- Phones that ring with the page closed (Web Push).

-- A subscription is a phone's own: whoever subscribes on it last has it. It ends with the log-in it was made in.
CREATE TABLE push_subscription (
    endpoint   TEXT   NOT NULL PRIMARY KEY,
    person     TEXT   NOT NULL REFERENCES staff (id),
    public_key TEXT   NOT NULL,
    secret     TEXT   NOT NULL,
    session    TEXT   NOT NULL,
    saved_at   BIGINT NOT NULL
);

CREATE INDEX push_subscription_of_person ON push_subscription (person, saved_at);
CREATE INDEX push_subscription_of_session ON push_subscription (session);

-- What the push services know this central by. Made once, for all its nodes: a new one would silence every phone.
CREATE TABLE push_key (
    one         INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    private_key TEXT    NOT NULL,
    public_key  TEXT    NOT NULL
);
