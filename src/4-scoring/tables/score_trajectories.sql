-- Grain    one row per scoring run and customer with a purchase by its as-of day: what kind of life the relationship has led
-- Shard    customer_id
-- Units    days; money in minor units of the report currency; shares 0 … 1; null = cannot be said of this customer
-- Notes    pattern: I early abortion, II mid-way death, III early exit, IV long-lasting, '' = still open. reached: the highest stage so far.
--          stable_on: the purchase day that began stability. first_*, formed_* and stable_* are known by the landmarks of the three
--          comparisons: the first purchase day, the day that began formation, the day that began stability. lived_months: whole months
--          from the first purchase to the as-of day, the time for which the customer could be watched.
create table if not exists score_trajectories (
    run_id UInt32,
    customer_id UInt64,
    pattern LowCardinality(String),
    reached LowCardinality(String),
    is_ended UInt8,
    first_on Date,
    last_on Date,
    stable_on Nullable(Date),
    stable_days UInt32,
    lived_months UInt16,
    first_minor Int64,
    first_profit_minor Int64,
    first_refunded UInt8,
    first_discount Nullable(Float64),
    formed_less Nullable(UInt8),
    formed_refunded Nullable(UInt8),
    formed_discount_fell Nullable(UInt8),
    formed_new_category Nullable(UInt8),
    stable_minor Nullable(Float64),
    stable_margin Nullable(Float64),
    stable_discount Nullable(Float64),
    stable_refunds Nullable(Float64),
    stable_categories Nullable(UInt32),
    stable_late_category Nullable(UInt8),
    stable_gap_spread Nullable(Float64)
) engine = MergeTree
partition by run_id
order by customer_id
