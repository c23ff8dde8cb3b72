-- Grain    one row per scoring run, grade scheme, version of it, day looked at and customer with a purchase by then
-- Keeps    rows
-- Shard    customer_id
-- Units    grade_value in minor units or points × 100
-- Notes    tier 1 is the highest; 0 = holds none, away too long. rule_tier is what the rule alone says; tier is better by grace at times.
--          tier_before is that of the day looked at before, −1 on the first. Only the version that grade_results names may be read.
create table if not exists score_grades (
    run_id UInt32,
    scheme_id UInt32,
    version UInt32,
    on_day Date,
    customer_id UInt64,
    tier Int8,
    rule_tier Int8,
    tier_before Int8,
    grade_value Int64,
    grade_value_before Int64,
    silence_days UInt32
) engine = MergeTree
partition by run_id
order by (scheme_id, version, on_day, customer_id)
