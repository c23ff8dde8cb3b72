-- Grain    one row per dimension: recency, orders, money (of the RFM window), revenue, net, profit
-- Feeds    the limits of RFM scores, ABC classes, pyramid layers and "high" current value
-- Units    days since the last purchase, orders, minor units
-- Notes    fifth_1 … fifth_4: the smallest value that at least 20, 40, 60, 80 % of the customers do not exceed.
--          first_* and second_*: the smallest value inside the first share of customers and inside the first two shares together, from
--          the top. Equal customers stay together: they belong to the class in which the middle one of them lies. So a class holds its
--          share up to half a group of equals, and where all are equal nobody stands out. Null: nobody is in the class.
with spread as (
    select
        one.1 as dimension,
        one.2 as value,
        count() as customers
    from (
        select arrayJoin([
            ('recency', toInt64(age_days) - toInt64(recency_days)),
            ('orders', toInt64(window_orders)),
            ('money', window_net_minor),
            ('revenue', revenue_minor),
            ('net', net_minor),
            ('profit', profit_minor)
        ]) as one
        from mart_customer_purchases
        where as_of = {as_of:Date}
    )
    group by dimension, value
),
ranked as (
    select
        dimension,
        value,
        sum(customers) over (partition by dimension order by value) as up_to,
        sum(customers) over (partition by dimension) as base,
        base - up_to + (customers + 1) / 2 as middle_rank
    from spread
)
select
    dimension,
    minIf(value, up_to >= 0.2 * base) as fifth_1,
    minIf(value, up_to >= 0.4 * base) as fifth_2,
    minIf(value, up_to >= 0.6 * base) as fifth_3,
    minIf(value, up_to >= 0.8 * base) as fifth_4,
    max(value) as largest,
    minOrNullIf(value, middle_rank <= ceil(round({a:Float64} * base, 6))) as abc_first,
    minOrNullIf(value, middle_rank <= ceil(round(({a:Float64} + {b:Float64}) * base, 6))) as abc_second,
    minOrNullIf(value, middle_rank <= ceil(round({key:Float64} * base, 6))) as layer_first,
    minOrNullIf(value, middle_rank <= ceil(round(({key:Float64} + {ordinary:Float64}) * base, 6))) as layer_second,
    minOrNullIf(value, middle_rank <= ceil(round({high:Float64} * base, 6))) as high
from ranked
group by dimension
