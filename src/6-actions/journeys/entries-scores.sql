-- Grain    one row per customer who meets conditions by one scoring run and did not by an earlier one
-- Feeds    entries-page.sql
-- Notes    {before:UInt32} is 0 where everybody who meets them comes in.
select
    customer_id,
    toUInt64(0) as order_id,
    fromUnixTimestamp64Milli({until:Int64}, 'UTC') as happened
from score_customers
where run_id = {run:UInt32}
    and 1 /* filter */
    and customer_id not in (select customer_id from score_customers where run_id = {before:UInt32} and 1 /* filter before */)
