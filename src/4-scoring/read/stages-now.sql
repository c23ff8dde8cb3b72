-- Grain    one row per stage that occurs as of the run's day
-- Feeds    the page of lifecycle stages
-- Units    minor units over the whole history; future is expected revenue; days
select
    stage,
    count() as customers,
    sum(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)) as money,
    ifNull(sum(future_revenue_minor), 0) as future,
    sum(recency_days) / customers as mean_silence
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
group by stage
