-- Where wearers are safe: all of a citizen's zones at once, as GeoJSON, each time somebody changed them. The last row is what holds.

CREATE TABLE safe_zones (
    number     ${identity},
    citizen    TEXT   NOT NULL,
    zones      TEXT   NOT NULL,
    changed_by TEXT,
    changed_at BIGINT NOT NULL
);

CREATE INDEX safe_zones_of_citizen ON safe_zones (citizen, number);
