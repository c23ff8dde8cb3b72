-- Grain    one row per record of a file of products under check
-- Shard    copy
-- Units    money in minor units of `currency`
-- Notes    Dropped with its import's partition after the commit.
create table if not exists raw_staged_products (
    import_id UInt32,
    row_no UInt64,
    source LowCardinality(String),
    shop LowCardinality(String),
    product_no String,
    name String,
    category LowCardinality(String),
    price_minor Nullable(Int64),
    cost_minor Nullable(Int64),
    currency LowCardinality(String),
    raw String codec(ZSTD(1)),
    product_id UInt64 default cityHash64(source, shop, product_no),
    content_hash UInt64 default cityHash64(name, category, ifNull(price_minor, -1e18), ifNull(cost_minor, -1e18), currency)
) engine = ReplacingMergeTree
partition by import_id
order by (import_id, row_no)
