-- Grain    one row per scoring run and customer who has brought others that have bought by its as-of day
-- Keeps    rows
-- Shard    customer_id
-- Units    minor units of the report currency: what those she brought have brought themselves, and are expected to
-- Notes    Her own value is not in it, and it is not in her own value. Future is null without a model.
create table if not exists score_referrals (
    run_id UInt32,
    customer_id UInt64,
    brought UInt32,
    revenue_minor Int64,
    net_minor Int64,
    profit_minor Int64,
    future_revenue_minor Nullable(Int64),
    future_profit_minor Nullable(Int64)
) engine = MergeTree
partition by run_id
order by (run_id, customer_id)
