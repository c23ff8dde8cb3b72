-- Grain    one row per record of a file of products under check
-- Shard    copy
-- Units    money in minor units of `currency`
-- Notes    Short-lived, so its parts are not merged. Dropped with its import's partition after the commit.
create table if not exists raw_staged_products (
    import_id UInt32,
    row_no UInt64,
    source String,
    shop String,
    product_no String,
    name String,
    category String,
    price_minor Nullable(Int64),
    cost_minor Nullable(Int64),
    currency String,
    raw String,
    product_id UInt64 default cityHash64(source, shop, product_no),
    content_hash UInt64 default cityHash64(name, category, ifNull(price_minor, -1e18), ifNull(cost_minor, -1e18), currency)
) engine = ReplacingMergeTree
partition by import_id
order by (import_id, row_no)
settings max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1
