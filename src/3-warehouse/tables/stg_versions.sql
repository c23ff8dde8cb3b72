-- Grain    one row per order: which version counts, whose it is, and what its money is worth
-- Keeps    nothing: made anew at every build
-- Shard    order_id
-- Units    rate: minor units of the report currency for one minor unit of the order's
-- Notes    Keeps staging on the node where the raw rows are; customer_id 0 is a guest who cannot be told apart.
create table if not exists stg_versions (
    order_id UInt64,
    import_id UInt32,
    customer_id UInt64,
    ordered_on Date,
    line_count UInt32,
    source LowCardinality(String),
    shop LowCardinality(String),
    currency LowCardinality(String),
    rate Decimal(38, 12)
) engine = MergeTree
order by (order_id, import_id)
