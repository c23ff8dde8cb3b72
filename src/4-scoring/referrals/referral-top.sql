-- Grain    one row per customer who has brought others: the ten whose referrals are worth most
-- Feeds    referrals on the page of attribution
-- Units    minor units; own is the customer's own value, referred that of those she brought
with
top as (
    select
        customer_id,
        brought,
        multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor) as history,
        if({measure:String} = 'profit', future_profit_minor, future_revenue_minor) as future
    from score_referrals
    where run_id = {run:UInt32}
        and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
    order by history + ifNull(future, 0) desc, customer_id
    limit 10
)
select
    toString(top.customer_id) as id,
    c.name as name,
    brought,
    history,
    future,
    multiIf({measure:String} = 'revenue', c.revenue_minor, {measure:String} = 'net', c.net_minor, c.profit_minor) as own_history,
    if({measure:String} = 'profit', c.future_profit_minor, c.future_revenue_minor) as own_future
from top
inner join (
    select customer_id, name, revenue_minor, net_minor, profit_minor, future_revenue_minor, future_profit_minor
    from score_customers
    where run_id = {run:UInt32} and customer_id in (select customer_id from top)
) as c on c.customer_id = top.customer_id
order by history + ifNull(future, 0) desc, top.customer_id
