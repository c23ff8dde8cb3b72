-- Grain    one row per scoring run and customer with a purchase by its as-of day
-- Keeps    rows
-- Shard    customer_id
-- Units    probabilities 0 … 1; orders are purchase days; days; money in minor units of the report currency
-- Notes    frequency … margin are what the values were computed from: x, t_x, T, m_x and the customer's own margin.
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
    future_profit_minor Int64,
    frequency UInt32,
    recency_days UInt32,
    age_days UInt32,
    repeat_mean_minor Float64,
    margin Float64
) engine = MergeTree
partition by run_id
order by (as_of, customer_id)
