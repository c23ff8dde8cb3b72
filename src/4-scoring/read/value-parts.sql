-- Grain    one row per group of customers ('' = all)
-- Feeds    parts of value, and what a customer's value is made of
-- Units    minor units; purchase days; customers alive
-- Notes    if_all_stayed takes each one's probability to be alive for certain: future profit ÷ that probability.
select
    name,
    count() as customers,
    sum(future_profit_minor) as future,
    sum(expected_orders) as orders,
    sum(probability_alive) as alive,
    sum(if(probability_alive > 0, future_profit_minor / probability_alive, 0)) as if_all_stayed,
    sum(revenue_minor) as revenue,
    sum(refunded_minor) as refunded,
    sum(profit_minor) as profit
from (
    select
        arrayJoin(['', if({by:String} = 'abc', toString(abc_profit), toString(stage))]) as name,
        future_profit_minor, expected_orders, probability_alive, revenue_minor, refunded_minor, profit_minor
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
)
group by name
order by name
