-- Grain    one row per scoring run, day looked at (month ends and the as-of day) and customer with a purchase by then
-- Shard    customer_id
-- Units    days; silence_days = the day − last purchase day by then
-- Notes    The stage follows from the purchase days up to on_day alone: looking back from a later run gives the same.
create table if not exists score_stages (
    run_id UInt32,
    on_day Date,
    customer_id UInt64,
    stage LowCardinality(String),
    silence_days UInt32,
    rhythm_days Float32
) engine = MergeTree
partition by run_id
order by (on_day, customer_id)
