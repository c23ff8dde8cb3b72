-- Grain    one row per scoring run and customer silent or lost on its as-of day
-- Keeps    rows
-- Shard    customer_id
-- Units    chance 0 … 1 of a purchase within score_runs.winback.windowDays; money in minor units
-- Notes    value: expected profit once she is back, her returning purchase included. cost: of keeping in touch for the window, by the cost
--          model. gain = chance × value − cost.
create table if not exists score_winback (
    run_id UInt32,
    customer_id UInt64,
    chance Float64,
    value_minor Int64,
    cost_minor Int64,
    gain_minor Int64
) engine = MergeTree
partition by run_id
order by customer_id
