-- Grain    one row per record of a file of order lines under check
-- Shard    order_id
-- Units    money in minor units of the order's currency
-- Notes    Short-lived, so its parts are not merged. Dropped with its import's partition after the commit.
create table if not exists raw_staged_lines (
    import_id UInt32,
    row_no UInt64,
    source String,
    shop String,
    order_no String,
    line_no String,
    product_no String,
    product_name String,
    category String,
    quantity Decimal(18, 4),
    price_minor Int64,
    discount_minor Int64,
    total_minor Int64,
    cost_minor Nullable(Int64),
    raw String,
    order_id UInt64 default cityHash64(source, shop, order_no),
    content_hash UInt64 default cityHash64(product_no, product_name, category, quantity, price_minor, discount_minor, total_minor, ifNull(cost_minor, -1e18))
) engine = ReplacingMergeTree
partition by import_id
order by (import_id, row_no)
settings max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1
