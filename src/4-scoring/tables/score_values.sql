-- Grain    one row per scoring run, as-of day and customer with a purchase by that day
-- Keeps    rows
-- Shard    customer_id
-- Units    probabilities 0 … 1; orders are purchase days; money in minor units of the report currency
-- Notes    as_of is the run's own day, and once more the end of the back-test's calibration, whose rows hold what was
--          expected of the holdout (undiscounted: discounted_orders = expected_orders there).
--          future_* = discounted_orders × expected_spend_minor (× the customer's margin for profit).
create table if not exists score_values (
    run_id UInt32,
    as_of Date,
    customer_id UInt64,
    probability_alive Float64,
    expected_orders Float64,
    discounted_orders Float64,
    expected_spend_minor Float64,
    future_revenue_minor Int64,
    future_profit_minor Int64
) engine = MergeTree
partition by run_id
order by (as_of, customer_id)
