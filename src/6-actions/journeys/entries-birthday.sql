-- Grain    one row per customer whose birthday is one of some days
-- Feeds    entries-page.sql, entries-days.sql
-- Notes    {marks:Array(String)} are days as MM-DD, {moments:Array(Int64)} the moments that belong to them.
select
    customer_id,
    toUInt64(0) as order_id,
    fromUnixTimestamp64Milli(arrayElement({moments:Array(Int64)}, indexOf({marks:Array(String)}, formatDateTime(assumeNotNull(birthday), '%m-%d'))), 'UTC') as happened
from stg_customers
where birthday is not null and has({marks:Array(String)}, formatDateTime(assumeNotNull(birthday), '%m-%d'))
