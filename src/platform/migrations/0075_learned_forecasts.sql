-- calibrated: the chosen model as it was known at the end of the back-test's calibration.
-- learned: what forecasts learned from attributes and histories are worth, one entry a question; null until learning has followed the run.
alter table score_runs add column calibrated jsonb, add column learned jsonb;
