-- Grain    one row per scoring run, question that a learned forecast is trusted with, and customer asked about
-- Keeps    rows
-- Shard    customer_id
-- Units    forecast: expected revenue in minor units, or a probability 0 … 1
-- Notes    question: newcomer, revenue, return; windows and tests of each stand in score_runs.learned.
create table if not exists score_learned (
    run_id UInt32,
    question LowCardinality(String),
    customer_id UInt64,
    forecast Float64
) engine = MergeTree
partition by run_id
order by (question, customer_id)
