-- Grain    one row per dimension (recency, orders, money) and bin of about equally many customers, 800 bins at most
-- Feeds    natural breaks
-- Units    days since the last purchase, orders, minor units
-- Notes    Natural breaks cost the square of the number of values; a bin stands for its customers by their mean.
with spread as (
    select one.1 as dimension, one.2 as value, count() as customers
    from (
        select arrayJoin([
            ('recency', toInt64(age_days) - toInt64(recency_days)),
            ('orders', toInt64(window_orders)),
            ('money', window_net_minor)
        ]) as one
        from mart_customer_purchases
        where as_of = {as_of:Date}
    )
    group by dimension, value
),
binned as (
    select
        dimension,
        value,
        customers,
        sum(customers) over (partition by dimension order by value) as up_to,
        sum(customers) over (partition by dimension) as base,
        intDiv((up_to - 1) * 800, base) as bin
    from spread
)
select
    dimension,
    max(value) as upper,
    sum(customers) as people,
    sum(toInt128(value) * customers) / people as mean
from binned
group by dimension, bin
order by dimension, upper
