-- Grain    one row per class that occurs, by one measure of money
-- Feeds    the page of ABC analysis
-- Units    minor units over the whole history
select
    multiIf({measure:String} = 'revenue', abc_revenue, {measure:String} = 'net', abc_net, abc_profit) as class,
    count() as customers,
    sum(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)) as money,
    min(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)) as smallest
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
group by class
