-- Grain    one row per scoring run, experiment that was learned from, and customer
-- Keeps    rows
-- Shard    customer_id
-- Units    effect_minor: expected profit that treating her adds, before the cost of treating, in minor units. alone: probability 0 … 1 that
--          she buys within the window when left alone
-- Notes    kind: treat, anyway, putOff, unmoved; their rule and the tests of the model stand in effect_experiments.uplift.
create table if not exists score_uplift (
    run_id UInt32,
    experiment_id UInt32,
    customer_id UInt64,
    effect_minor Float64,
    alone Float64,
    kind LowCardinality(String)
) engine = MergeTree
partition by run_id
order by (experiment_id, customer_id)
