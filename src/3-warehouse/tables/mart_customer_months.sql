-- Grain    one row per customer and month in which something happened; customer 0 holds all guests together
-- Keeps    nothing: made anew at every build
-- Shard    customer_id
create table if not exists mart_customer_months (
    customer_id UInt64,
    month Date,
    first_month Date,
    orders UInt32,
    occasions UInt32,
    revenue_minor Int64,
    net_minor Int64,
    profit_minor Int64
) engine = MergeTree
order by (customer_id, month)
