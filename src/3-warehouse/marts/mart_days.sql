-- Grain    one row per day on which something happened, guests included
-- Feeds    data span, home
-- Units    minor units of the report currency; refunds on the day of the order
select
    ordered_on as day,
    toUInt32(countIf(is_purchase)) as orders,
    toUInt32(countIf(is_purchase and customer_id = 0)) as guest_orders,
    sumIf(o.revenue_minor, customer_id = 0) as guest_revenue_minor,
    toUInt32(countIf(is_return)) as returns,
    sum(o.revenue_minor) as revenue_minor,
    sum(o.refunded_minor) as refunded_minor,
    sum(o.net_minor) as net_minor,
    sum(o.profit_minor) as profit_minor
from stg_orders as o
where is_purchase or is_return
group by day
