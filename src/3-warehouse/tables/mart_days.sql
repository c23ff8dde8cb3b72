-- Grain    one row per day on which something happened, guests included
-- Keeps    nothing: made anew at every build
-- Shard    day
create table if not exists mart_days (
    day Date,
    orders UInt32,
    guest_orders UInt32,
    guest_revenue_minor Int64,
    returns UInt32,
    revenue_minor Int64,
    refunded_minor Int64,
    net_minor Int64,
    profit_minor Int64
) engine = MergeTree
order by day
