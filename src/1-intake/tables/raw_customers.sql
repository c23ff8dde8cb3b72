-- Grain    one row per account (a customer number in one source) and import that said something new about it
-- Shard    account_id
-- Notes    referred_by: who brought this customer, as the source writes it: a customer number of the same source and shop,
--          `source/number`, or an e-mail address. person_id joins accounts of one source that the source itself calls one person (0 = it does not say).
create table if not exists raw_customers (
    account_id UInt64,
    import_id UInt32,
    source LowCardinality(String),
    shop LowCardinality(String),
    customer_no String,
    person_id UInt64,
    email_key UInt64,
    phone_key UInt64,
    name String,
    email String,
    phone String,
    country LowCardinality(String),
    province LowCardinality(String),
    city LowCardinality(String),
    gender LowCardinality(String),
    birthday Nullable(Date32),
    created_at Nullable(DateTime64(3, 'UTC')),
    referred_by String,
    content_hash UInt64,
    row_no UInt64,
    raw String codec(ZSTD(3))
) engine = MergeTree
order by (account_id, import_id)
settings fsync_after_insert = 1
