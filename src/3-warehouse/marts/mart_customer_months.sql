-- Grain    one row per customer and month in which something happened; customer 0 holds all guests together
-- Feeds    cohorts, active-in conditions
-- Units    minor units of the report currency
-- Notes    A refund counts in the month of its order, so that a cohort's curve shows what its orders were worth in the end.
select
    customer_id,
    toStartOfMonth(ordered_on) as month,
    min(min(if(is_purchase, month, toDate('2149-06-06')))) over (partition by customer_id) as first_month,
    toUInt32(countIf(is_purchase)) as orders,
    toUInt32(uniqExactIf(ordered_on, is_purchase)) as occasions,
    sum(o.revenue_minor) as revenue_minor,
    sum(o.net_minor) as net_minor,
    sum(o.profit_minor) as profit_minor
from stg_orders as o
where is_purchase or is_return
group by customer_id, month
