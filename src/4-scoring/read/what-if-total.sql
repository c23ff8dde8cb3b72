-- Grain    one row: what the customers asked for are expected to bring
-- Feeds    what-if: the sample is scaled to it
-- Units    minor units
select count() as customers, ifNull(sum(future_revenue_minor), 0) as revenue, ifNull(sum(future_profit_minor), 0) as profit
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
