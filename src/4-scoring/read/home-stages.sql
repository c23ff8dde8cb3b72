-- Grain    one row per stage that occurs
-- Feeds    stages of the home page
-- Units    expected revenue in minor units
select stage, count() as customers, ifNull(sum(future_revenue_minor), 0) as future
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
group by stage
