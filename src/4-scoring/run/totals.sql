-- Grain    one row: what a run adds up to
-- Feeds    score_runs.totals
-- Units    minor units; expected purchase days and customers alive are sums over whole millionths, the same in any order
select
    count() as customers,
    sum(revenue_minor) as revenue_minor,
    sum(net_minor) as net_minor,
    sum(profit_minor) as profit_minor,
    sum(future_revenue_minor) as future_revenue_minor,
    sum(future_profit_minor) as future_profit_minor,
    sum(toInt64(round(1e6 * expected_orders))) / 1e6 as expected_orders,
    sum(toInt64(round(1e6 * probability_alive))) / 1e6 as alive_customers
from score_customers
where run_id = {run:UInt32}
