-- Grain    one row per customer of a run
-- Feeds    everything that weighs customers: spread.sql, points.sql
-- Units    raw in the order of the contract's DIMENSIONS: days, orders, minor units, shares −1 … 1, silence as a multiple of the own rhythm
-- Notes    A share of nothing is 0: no net revenue has no margin, no revenue no returns. A margin beyond ±100 % counts as that much.
--          Of an earlier day the same is read from past.sql, which has the columns of score_customers that are named here.
select
    customer_id,
    name,
    stage,
    revenue_minor,
    net_minor,
    profit_minor,
    future_revenue_minor,
    [
        toFloat64(recency_days),
        toFloat64(window_orders),
        toFloat64(window_net_minor),
        toFloat64(window_profit_minor),
        toFloat64(net_minor),
        net_minor / orders,
        toFloat64(categories),
        if(net_minor > 0, least(greatest(profit_minor / net_minor, -1.), 1.), 0.),
        if(revenue_minor > 0, least(greatest(refunded_minor / revenue_minor, 0.), 1.), 0.),
        if(revenue_minor + discount_minor > 0, least(greatest(discount_minor / (revenue_minor + discount_minor), 0.), 1.), 0.),
        toFloat64(age_days),
        silence_ratio,
        rhythm_days
    ] as raw
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
