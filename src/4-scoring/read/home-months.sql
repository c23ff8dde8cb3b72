-- Grain    one row per month up to the as-of day, the last 24 at most; guests are not in it
-- Feeds    months of the home page
-- Units    minor units of the report currency; customers with a purchase in the month
select
    toStartOfMonth(ordered_on) as month,
    countIf(is_purchase) as orders,
    uniqExactIf(customer_id, is_purchase) as customers,
    uniqExactIf(customer_id, is_purchase and people.first_on >= month) as new_customers,
    sum(revenue_minor) as revenue,
    sum(net_minor) as net,
    sum(profit_minor) as profit
from stg_orders
inner join (
    select customer_id, first_on from score_customers where run_id = {run:UInt32} and 1 /* filter */
) as people using (customer_id)
where (is_purchase or is_return) and ordered_on <= {as_of:Date} and ordered_on >= toStartOfMonth({as_of:Date}) - interval 23 month
group by month
order by month
