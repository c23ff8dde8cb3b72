-- Grain    one row per order of a customer asked about that was placed, or of which something was refunded, since the first entry among them
select
    toString(customer_id) as customerId,
    toString(order_id) as orderId,
    is_purchase = 1 as isPurchase,
    toString(toUnixTimestamp64Milli(ordered_at)) as at,
    ifNull(toString(refunded_on), '') as refundedOn
from stg_orders
where customer_id in {customers:Array(UInt64)}
    and (ordered_at > fromUnixTimestamp64Milli({since:Int64}, 'UTC') or refunded_on >= {since_day:Date})
order by customer_id, ordered_at
