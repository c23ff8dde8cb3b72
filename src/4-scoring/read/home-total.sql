-- Grain    one row: expected value of a run's customers
-- Feeds    equity of the home page
-- Units    minor units; null where the model was refused
select count() as customers, sum(future_profit_minor) as profit, sum(future_revenue_minor) as revenue
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
