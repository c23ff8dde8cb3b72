-- Grain    one row per order line that counts, still on the node of its raw rows
-- Keeps    nothing: made anew at every build
-- Shard    order_id
-- Units    money in minor units of the report currency; cost of the whole line, null where nobody knows it
create table if not exists stg_kept_lines (
    order_id UInt64,
    customer_id UInt64,
    ordered_on Date,
    line_no String,
    product_no String,
    product_name String,
    category LowCardinality(String),
    quantity Decimal(18, 4),
    total_minor Int64,
    cost_minor Nullable(Int64)
) engine = MergeTree
order by (order_id, line_no)
