-- How the watch over each wearer stands. Places in it are sealed as positions are, and forgotten a day after the tracker was last heard.

CREATE TABLE tracker_watch (
    citizen        TEXT    NOT NULL PRIMARY KEY,
    municipality   TEXT    NOT NULL REFERENCES municipality (id),
    gateway        TEXT    NOT NULL,
    device         TEXT    NOT NULL,
    stopped        BOOLEAN NOT NULL,
    watch          TEXT    NOT NULL,
    heard_at       BIGINT,
    readings       TEXT    NOT NULL,
    charging_since BIGINT,
    rest_latitude  DOUBLE PRECISION,
    rest_longitude DOUBLE PRECISION,
    rest_since     BIGINT,
    rest_until     BIGINT,
    last_latitude  DOUBLE PRECISION,
    last_longitude DOUBLE PRECISION,
    last_accuracy  DOUBLE PRECISION,
    last_speed     DOUBLE PRECISION,
    last_at        BIGINT,
    host           TEXT,
    host_since     BIGINT,
    together_since BIGINT,
    alarmed_since  BIGINT,
    unknown_since  BIGINT,
    look_at        BIGINT
);

-- The next moment at which something may be so that no fix tells: a schedule that starts, a silence that has lasted.
CREATE INDEX tracker_watch_due ON tracker_watch (look_at);
CREATE INDEX tracker_watch_of_municipality ON tracker_watch (municipality);

-- When trackers were charged and put on: at most once a day for each wearer [004 §13].
CREATE TABLE gps_handling (
    citizen      TEXT   NOT NULL,
    day          TEXT   NOT NULL,
    municipality TEXT   NOT NULL REFERENCES municipality (id),
    staff        TEXT   NOT NULL,
    done_at      BIGINT NOT NULL,
    PRIMARY KEY (citizen, day)
);
CREATE INDEX gps_handling_of_day ON gps_handling (municipality, day);
