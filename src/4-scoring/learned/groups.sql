-- Grain    one row per group of customers with a forecast
-- Feeds    the page of learned forecasts
-- Notes    Group 0 lies below the first of {bounds:Array(Float64)}.
select arrayCount(bound -> forecast >= bound, {bounds:Array(Float64)}) as part, count() as customers, sum(forecast) as total
from score_learned
where run_id = {run:UInt32} and question = {question:String}
  and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
group by part
order by part
