-- Grain    one row per thing that happened with a customer: an order, a return, a cancelled order, a refund
-- Feeds    timeline of the customer page, newest first
-- Units    minor units of the report currency; what goes back to the customer is negative
-- Notes    A refund stands on its own day, after the orders of that day, and has no time. Rows older than the given place.
select
    happened.1 as kind,
    happened.2 as on_day,
    happened.3 as place,
    if(kind = 'refund', null, formatDateTime(o.ordered_at, '%Y-%m-%dT%H:%i:%S', 'UTC')) as at,
    if(kind = 'refund', 0, toUnixTimestamp64Milli(o.ordered_at)) as at_ms,
    o.order_id as order_id,
    o.order_no as order_no,
    o.source as source,
    o.channel as channel,
    o.status as status,
    happened.4 as amount,
    o.import_id as import_id
from stg_orders as o
array join arrayFilter(
    one -> one.1 != '',
    [
        (multiIf(o.is_purchase, 'order', o.is_return, 'return', o.status = 'cancelled', 'cancelled', ''), o.ordered_on, 0, o.amount_minor),
        (if(o.is_purchase and o.refunded_on is not null, 'refund', ''), ifNull(o.refunded_on, o.ordered_on), 1, -o.refunded_minor)
    ]
) as happened
where o.customer_id = {customer:UInt64}
    and (on_day, place, at_ms, o.order_id) < ({day:Date}, {place:UInt8}, {at_ms:Int64}, {order:UInt64})
order by on_day desc, place desc, at_ms desc, order_id desc
limit {most:UInt32}
