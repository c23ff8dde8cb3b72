-- Grain    one row per code 111 … 555 that occurs, under one way of scoring
-- Feeds    the page of recency, frequency and money
-- Units    minor units over the whole history
select
    multiIf({method:String} = 'quantile', rfm_quantile, {method:String} = 'fixed', rfm_fixed, rfm_breaks) as rfm,
    count() as customers,
    sum(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)) as money,
    ifNull(sum(future_revenue_minor), 0) as future
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
group by rfm
order by rfm
