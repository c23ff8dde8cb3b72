-- Grain    one row per account that the file says something new about
-- Feeds    raw_customers
-- Notes    Runs on each shard.
insert into raw_customers
    (account_id, import_id, source, shop, customer_no, person_id, email_key, phone_key, name, email, phone, country, province, city, gender, birthday, created_at, referred_by, content_hash, row_no, raw)
select
    account_id,
    import_id,
    source,
    shop,
    customer_no,
    if(bitTest(keys, 1), cityHash64('person', concat(source, '\x1f', person_no)), 0),
    if(bitTest(keys, 2), cityHash64('email', lowerUTF8(email)), 0),
    if(bitTest(keys, 3), cityHash64('phone', phone), 0),
    customer_name,
    email,
    phone,
    country,
    province,
    city,
    gender,
    birthday,
    if(created_at = 0, null, fromUnixTimestamp64Milli(created_at, 'UTC')),
    referred_by,
    if(referred_by = '', content_hash, cityHash64(content_hash, referred_by)),
    row_no,
    raw
from raw_staged_customers
where import_id = {import_id:UInt32}
    and row_no in (select row_no from raw_staged_outcomes where import_id = {import_id:UInt32} and outcome in ('created', 'updated', 'older'))
