-- Grain    one row per combination of identifiers and descriptions that occurred together on orders, or in a customer file
-- Keeps    nothing: made anew at every build
-- Shard    customer_id
-- Notes    account_id 0: orders without a customer number. first_on is null in rows of a customer file; seen_at is when it was said last.
create table if not exists stg_contacts (
    customer_id UInt64,
    account_id UInt64,
    person_id UInt64,
    email_key UInt64,
    phone_key UInt64,
    source LowCardinality(String),
    shop LowCardinality(String),
    customer_no String,
    name String,
    email String,
    phone String,
    country LowCardinality(String),
    province LowCardinality(String),
    city LowCardinality(String),
    gender LowCardinality(String),
    birthday Nullable(Date32),
    created_on Nullable(Date),
    first_on Nullable(Date),
    seen_at DateTime64(3, 'UTC'),
    is_profile UInt8
) engine = MergeTree
order by (customer_id, account_id)
