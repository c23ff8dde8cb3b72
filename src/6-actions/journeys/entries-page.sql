-- Grain    one row per entry, in the order of customer and order: the next ones after a pair of numbers
select
    toString(entries.customer_id) as customerId,
    toString(entries.order_id) as orderId,
    toString(toUnixTimestamp64Milli(entries.happened)) as at
from (select 1 /* entries */) as entries
where (entries.customer_id, entries.order_id) > ({customer:UInt64}, {order:UInt64})
    and entries.customer_id global in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* who */)
order by entries.customer_id, entries.order_id
limit {limit:UInt32}
