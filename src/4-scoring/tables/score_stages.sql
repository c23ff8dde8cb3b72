-- Grain    one row per scoring run, day looked at (month ends and the as-of day) and customer with a purchase by then
-- Keeps    rows
-- Shard    customer_id
-- Units    days; money in minor units of the report currency; silence_days = the day − last purchase day by then
-- Notes    The stage follows from the purchase days up to on_day alone: looking back from a later run gives the same.
--          stage_before is the stage on the day looked at before ('' = no customer yet, or no such day), year_before_minor the net
--          revenue of the 365 days up to that day: churn between two neighbouring days is counted in one pass.
create table if not exists score_stages (
    run_id UInt32,
    on_day Date,
    customer_id UInt64,
    stage LowCardinality(String),
    stage_before LowCardinality(String),
    silence_days UInt32,
    rhythm_days Float32,
    year_before_minor Int64
) engine = MergeTree
partition by run_id
order by (on_day, customer_id)
