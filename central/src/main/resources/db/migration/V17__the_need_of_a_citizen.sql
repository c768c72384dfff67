-- What a citizen's need is judged by: whose a call was, and whether the unit could have called. Rows are only ever added.

-- What a person has said of a call from a home in which several live. The last row of an alarm counts; citizen is null where it was
-- everybody's (shared), or where nobody knows after all.
CREATE TABLE call_whose (
    number  ${identity},
    alarm   TEXT    NOT NULL REFERENCES alarm (id),
    citizen TEXT,
    shared  BOOLEAN NOT NULL,
    reason  TEXT    NOT NULL,
    staff   TEXT    NOT NULL,
    at      BIGINT  NOT NULL
);

CREATE INDEX call_whose_of_alarm ON call_whose (alarm, number);

-- Every time a device called for help and was heard; device_proof keeps only the first and the last.
CREATE TABLE device_test (
    number  ${identity},
    gateway TEXT   NOT NULL,
    device  TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    means   TEXT   NOT NULL
);

CREATE INDEX device_test_of_device ON device_test (gateway, device, at);

INSERT INTO device_test (gateway, device, at, means)
    SELECT gateway, device, first_at, means FROM device_proof WHERE first_at <> last_at;
INSERT INTO device_test (gateway, device, at, means) SELECT gateway, device, last_at, means FROM device_proof;

-- When each device was mounted and taken down; device_line keeps only how it is now. Those mounted before this table began have
-- been there for as long as anybody knows.
CREATE TABLE device_mounting (
    number  ${identity},
    gateway TEXT    NOT NULL,
    device  TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    mounted BOOLEAN NOT NULL,
    at      BIGINT  NOT NULL
);

CREATE INDEX device_mounting_of_device ON device_mounting (gateway, device, number);

INSERT INTO device_mounting (gateway, device, kind, mounted, at) SELECT gateway, device, kind, TRUE, 0 FROM device_line;
INSERT INTO device_mounting (gateway, device, kind, mounted, at)
    SELECT gateway, device, kind, FALSE, heard_at FROM device_line WHERE NOT mounted;

-- Calls are asked for by the day of the press.
CREATE INDEX alarm_raised ON alarm (municipality, raised_at);
CREATE INDEX alarm_raised_in_home ON alarm (home, raised_at);
