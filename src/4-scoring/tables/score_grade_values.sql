-- Grain    one row per day looked at and customer with a purchase by then: what a scheme that is being applied grades her by
-- Keeps    nothing: lives only while a scheme is applied to a run
-- Shard    customer_id
-- Units    grade_value in minor units or points × 100; silence_days since the last purchase by that day
create table if not exists score_grade_values (
    run_id UInt32,
    customer_id UInt64,
    on_day Date,
    grade_value Int64,
    silence_days UInt32
) engine = MergeTree
partition by run_id
order by (customer_id, on_day)
