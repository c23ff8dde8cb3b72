-- Grain    one row per product of a source and import that said something new about it
-- Shard    copy
-- Units    money in minor units of `currency`
create table if not exists raw_products (
    source LowCardinality(String),
    shop LowCardinality(String),
    product_no String,
    import_id UInt32,
    name String,
    category LowCardinality(String),
    price_minor Nullable(Int64),
    cost_minor Nullable(Int64),
    currency LowCardinality(String),
    content_hash UInt64,
    row_no UInt64,
    raw String codec(ZSTD(3))
) engine = MergeTree
order by (source, shop, product_no, import_id)
settings fsync_after_insert = 1
