-- Grain    one row per order to which something happened: whose it is, and the moment {after:UInt32} hours later
-- Feeds    entries-page.sql, entries-days.sql
-- Notes    {fact:String} is placed (and paid), unpaid (and still so), shipped, delivered or refunded. A source that keeps no moment of its own
--          for it has that of the last change, as long as the order stands there. Guests come into nothing.
select
    v.customer_id as customer_id,
    o.order_id as order_id,
    addHours(assumeNotNull(multiIf(
        {fact:String} = 'placed', if(o.status in ('paid', 'shipped', 'completed', 'partially-refunded', 'refunded'), o.ordered_at, null),
        {fact:String} = 'unpaid', if(o.status = 'pending', o.ordered_at, null),
        {fact:String} = 'shipped', if(o.status = 'cancelled', null, coalesce(o.shipped_at, if(o.status = 'shipped', o.updated_at, null))),
        {fact:String} = 'delivered', if(o.status = 'cancelled', null, coalesce(o.completed_at, if(o.status = 'completed', o.updated_at, null))),
        if(o.status in ('partially-refunded', 'refunded'), coalesce(o.refunded_at, o.updated_at), null)
    ) as begun), {after:UInt32}) as happened
from raw_orders as o
inner join stg_versions as v on v.order_id = o.order_id and v.import_id = o.import_id
where v.customer_id != 0
    and begun is not null
    and happened > fromUnixTimestamp64Milli({since:Int64}, 'UTC')
    and happened <= fromUnixTimestamp64Milli({until:Int64}, 'UTC')
