-- Grain    one row
-- Feeds    the totals of lifetime value
-- Units    minor units; null where the model was refused. Expected purchase days and customers alive over whole millionths
select
    count() as customers,
    sum(revenue_minor) as revenue,
    sum(profit_minor) as profit,
    sum(future_revenue_minor) as future_revenue,
    sum(future_profit_minor) as future_profit,
    sum(toInt64(round(1e6 * expected_orders))) / 1e6 as expected_orders,
    sum(toInt64(round(1e6 * probability_alive))) / 1e6 as alive,
    max(future_revenue_minor) as largest
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
