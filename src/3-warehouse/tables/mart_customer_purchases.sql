-- Grain    one row per as-of date and customer with a purchase on or before it
-- Keeps    nothing: made anew at every build
-- Shard    customer_id
create table if not exists mart_customer_purchases (
    as_of Date,
    customer_id UInt64,
    first_on Date,
    last_on Date,
    orders UInt32,
    occasions UInt32,
    frequency UInt32,
    recency_days UInt32,
    age_days UInt32,
    repeat_mean_minor Float64,
    revenue_minor Int64,
    refunded_minor Int64,
    net_minor Int64,
    profit_minor Int64,
    window_orders UInt32,
    window_revenue_minor Int64,
    window_net_minor Int64,
    window_profit_minor Int64,
    median_gap_days Nullable(Float64),
    returns UInt32,
    discount_minor Int64,
    first_source LowCardinality(String),
    first_channel LowCardinality(String),
    first_category LowCardinality(String),
    categories UInt32,
    tax_minor Int64,
    goods_cost_minor Int64,
    delivery_cost_minor Int64,
    fee_minor Int64,
    service_cost_minor Int64,
    first_product LowCardinality(String),
    log_gaps Float64
) engine = MergeTree
partition by as_of
order by (as_of, customer_id)
