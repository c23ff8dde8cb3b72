-- Grain    one row per order line and import that said something new about it
-- Shard    order_id
-- Units    money in minor units of the order's currency; quantity in pieces (or the shop's unit)
-- Notes    Of an order whose counting version has line_count > 0 the lines of that import count; of the others the
--          last committed version of each line.
create table if not exists raw_order_lines (
    order_id UInt64,
    line_no String,
    import_id UInt32,
    product_no String,
    product_name String,
    category LowCardinality(String),
    quantity Decimal(18, 4),
    price_minor Int64,
    discount_minor Int64,
    total_minor Int64,
    cost_minor Nullable(Int64),
    content_hash UInt64,
    row_no UInt64,
    raw String codec(ZSTD(3))
) engine = MergeTree
order by (order_id, line_no, import_id)
settings fsync_after_insert = 1
