-- Grain    one row per scoring run and customer who is silent or lost, or who shows a sign that counts
-- Keeps    rows
-- Shard    customer_id
-- Notes    signs: those that count in this shop, see score_runs.winback.signs. kind and sign are those of the strongest, confidence is the
--          part of such losses that goes back to it; 'unknown', '' and 0 where no fact says.
create table if not exists score_loss_signs (
    run_id UInt32,
    customer_id UInt64,
    stage LowCardinality(String),
    kind LowCardinality(String),
    sign LowCardinality(String),
    confidence Float64,
    signs Array(LowCardinality(String))
) engine = MergeTree
partition by run_id
order by customer_id
