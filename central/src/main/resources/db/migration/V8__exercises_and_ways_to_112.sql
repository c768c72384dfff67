-- Who speaks to 112 in a call, and alarms that are exercises.
ALTER TABLE alarm ADD COLUMN call_way TEXT;
ALTER TABLE alarm ADD COLUMN exercise TEXT;
ALTER TABLE alarm ADD COLUMN exercise_by TEXT;
ALTER TABLE alarm_change ADD COLUMN call_way TEXT;
ALTER TABLE alarm_change ADD COLUMN exercise TEXT;
ALTER TABLE alarm_change ADD COLUMN exercise_by TEXT;
ALTER TABLE effect ADD COLUMN way TEXT;
