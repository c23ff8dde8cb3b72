-- Grain    one row per layer that occurs
-- Feeds    the page of the value pyramid
-- Units    minor units over the whole history; future is expected revenue
select
    layer,
    count() as customers,
    sum(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)) as money,
    ifNull(sum(future_revenue_minor), 0) as future
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
group by layer
