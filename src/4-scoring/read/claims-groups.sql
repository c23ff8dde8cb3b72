-- Grain    one row per comparison, stratum and side (1 = the group the claim is about, 0 = the others)
-- Feeds    claims that compare two groups of customers
-- Units    minor units over the whole history: net revenue, profit; squares and products as Float64
-- Notes    spend: the fifth with the highest net revenue per order. category: bought in several categories, or in one; strata are purchase
--          days 1, 2, 3, 4–5, 6–9, 10 and more. loyal: has reached stability.
with people as (
    select
        c.customer_id as customer_id,
        c.net_minor as net,
        c.profit_minor as profit,
        c.net_minor / c.orders as per_order,
        multiIf(c.occasions < 4, c.occasions, c.occasions < 6, 4, c.occasions < 10, 6, 10) as stratum,
        t.reached = 'stability' as is_loyal,
        o.categories as categories
    from (select * from score_customers where run_id = {run:UInt32} and 1 /* filter */) as c
    inner join (select customer_id, reached from score_trajectories where run_id = {run:UInt32}) as t on t.customer_id = c.customer_id
    left join (
        select customer_id, uniqExactIf(cityHash64(category), is_purchase and category != '') as categories
        from stg_orders
        where customer_id != 0 and ordered_on <= {as_of:Date}
        group by customer_id
    ) as o on o.customer_id = c.customer_id
)
select
    one.1 as comparison,
    one.2 as side,
    if(comparison = 'category', stratum, 0) as strata,
    count() as n,
    sum(net) as total,
    sum(pow(toFloat64(net), 2)) as squares,
    sum(profit) as profits,
    sum(pow(toFloat64(profit), 2)) as profit_squares
from (
    select
        net, profit, stratum,
        arrayJoin(arrayFilter(pair -> pair.2 >= 0, [
            ('spend', toInt8(per_order >= (select quantileExact(0.8)(per_order) from people))),
            ('category', multiIf(categories > 1, 1, categories = 1, 0, -1)),
            ('loyal', toInt8(is_loyal))
        ])) as one
    from people
)
group by comparison, side, strata
order by comparison, side, strata
