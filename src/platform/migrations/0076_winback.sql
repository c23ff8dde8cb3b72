-- winback: how far the chance of a return and the signs of a loss can be believed; null until that has followed the run.
alter table score_runs add column winback jsonb;
