-- Grain    one row per tenth of the probability to be alive with customers in it; the last one includes 1
-- Feeds    the page of lifetime value
select
    toUInt8(least(arrayCount(edge -> probability_alive >= edge, {edges:Array(Float64)}), 10)) as tenth,
    count() as customers,
    sum(future_revenue_minor) as future
from score_customers
where run_id = {run:UInt32} and probability_alive is not null and 1 /* filter */
group by tenth
