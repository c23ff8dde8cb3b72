-- Grain    one row per order and import that said something new about it (a version); none is ever overwritten
-- Shard    order_id
-- Units    money in minor units of `currency`; instants in UTC
-- Notes    order_id = cityHash64(source, shop, order_no). The version that counts has the greatest
--          (updated_at, status_rank, import_id) among committed imports, so arrival order does not matter.
--          account_id, person_id, email_key, phone_key are identifiers (see 2-identity); 0 = none or not usable.
--          line_count > 0: the same import also wrote all lines of this order.
create table if not exists raw_orders (
    order_id UInt64,
    import_id UInt32,
    source LowCardinality(String),
    shop LowCardinality(String),
    order_no String,
    account_id UInt64,
    person_id UInt64,
    email_key UInt64,
    phone_key UInt64,
    customer_no String,
    customer_name String,
    email String,
    phone String,
    recipient_name String,
    recipient_phone String,
    recipient_address String,
    country LowCardinality(String),
    province LowCardinality(String),
    city LowCardinality(String),
    ordered_at DateTime64(3, 'UTC'),
    updated_at Nullable(DateTime64(3, 'UTC')),
    paid_at Nullable(DateTime64(3, 'UTC')),
    shipped_at Nullable(DateTime64(3, 'UTC')),
    completed_at Nullable(DateTime64(3, 'UTC')),
    cancelled_at Nullable(DateTime64(3, 'UTC')),
    refunded_at Nullable(DateTime64(3, 'UTC')),
    status LowCardinality(String),
    status_rank UInt8,
    status_text LowCardinality(String),
    currency LowCardinality(String),
    goods_minor Nullable(Int64),
    discount_minor Int64,
    shipping_minor Int64,
    tax_minor Int64,
    total_minor Int64,
    refunded_minor Int64,
    cost_minor Nullable(Int64),
    channel LowCardinality(String),
    line_count UInt32,
    flags Array(LowCardinality(String)),
    content_hash UInt64,
    row_no UInt64,
    raw Array(String) codec(ZSTD(3))
) engine = MergeTree
order by (order_id, import_id)
settings fsync_after_insert = 1
