-- Grain    one row per customer
-- Keeps    nothing: made anew at every build
-- Shard    customer_id
-- Notes    accounts are `source/customer number`. Of each field the newest value that is not empty, customer files before orders.
create table if not exists stg_customers (
    customer_id UInt64,
    name String,
    email String,
    phone String,
    phone_end String,
    accounts Array(String),
    country LowCardinality(String),
    province LowCardinality(String),
    city LowCardinality(String),
    gender LowCardinality(String),
    birthday Nullable(Date32),
    created_on Nullable(Date)
) engine = MergeTree
order by customer_id
