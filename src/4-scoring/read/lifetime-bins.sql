-- Grain    one row per range of expected revenue with customers in it
-- Feeds    the distribution of lifetime value
-- Units    minor units: the lower edge
select
    roundDown(assumeNotNull(future_revenue_minor), {edges:Array(Int64)}) as edge,
    count() as customers,
    sum(future_revenue_minor) as future
from score_customers
where run_id = {run:UInt32} and future_revenue_minor is not null and 1 /* filter */
group by edge
