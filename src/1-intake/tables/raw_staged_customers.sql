-- Grain    one row per record of a file of customers under check
-- Shard    account_id
-- Units    created_at in ms since 1970, 0 = none; keys: bits 1 account, 2 person, 4 email, 8 phone usable
-- Notes    Short-lived, so its parts are not merged. Dropped with its import's partition after the commit.
create table if not exists raw_staged_customers (
    import_id UInt32,
    row_no UInt64,
    source String,
    shop String,
    customer_no String,
    person_no String,
    keys UInt8,
    customer_name String,
    email String,
    phone String,
    country String,
    province String,
    city String,
    gender String,
    birthday Nullable(Date32),
    created_at Int64,
    referred_by String,
    raw String,
    account_id UInt64 default cityHash64('account', concat(source, '\x1f', shop, '\x1f', customer_no)),
    content_hash UInt64 default cityHash64(person_no, keys, customer_name, email, phone, country, province, city, gender, ifNull(toString(birthday), ''), created_at)
) engine = ReplacingMergeTree
partition by import_id
order by (import_id, row_no)
settings max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1
