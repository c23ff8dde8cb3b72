-- Grain    one row per order asked about: when each thing happened to it, in ms since 1970, null where it has not
select
    toString(o.order_id) as orderId,
    toString(if(
        o.status in ('paid', 'shipped', 'completed', 'partially-refunded', 'refunded'),
        toUnixTimestamp64Milli(coalesce(o.paid_at, o.shipped_at, o.updated_at, o.ordered_at)),
        null
    )) as paid,
    toString(toUnixTimestamp64Milli(coalesce(o.shipped_at, if(o.status = 'shipped', o.updated_at, null)))) as shipped,
    toString(toUnixTimestamp64Milli(coalesce(o.completed_at, if(o.status = 'completed', o.updated_at, null)))) as delivered,
    toString(if(
        o.status in ('partially-refunded', 'refunded'),
        toUnixTimestamp64Milli(coalesce(o.refunded_at, o.updated_at, o.ordered_at)),
        null
    )) as refunded,
    toString(if(o.status = 'cancelled', toUnixTimestamp64Milli(coalesce(o.cancelled_at, o.updated_at, o.ordered_at)), null)) as cancelled
from raw_orders as o
inner join stg_versions as v on v.order_id = o.order_id and v.import_id = o.import_id
where o.order_id in {orders:Array(UInt64)}
