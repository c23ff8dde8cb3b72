-- Grain    one row per order line that counts
-- Keeps    nothing: made anew at every build
-- Shard    customer_id
-- Units    money in minor units of the report currency; cost is that of the whole line, null where nobody knows it
create table if not exists stg_order_lines (
    customer_id UInt64,
    order_id UInt64,
    ordered_on Date,
    line_no String,
    product_no String,
    product_name String,
    category LowCardinality(String),
    quantity Decimal(18, 4),
    total_minor Int64,
    cost_minor Nullable(Int64)
) engine = MergeTree
order by (customer_id, ordered_on, order_id, line_no)
