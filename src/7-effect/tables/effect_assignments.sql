-- Grain    one row per row of an uploaded file that names a customer
-- Shard    customer_id
-- Notes    arm: 'treated' or 'control'. customer_id is whom the row named when it was taken in. A customer is named by the smallest of her
--          identifiers, so her name may change when she buys under a new one; the old name stays an identifier in id_links, by which
--          reading finds her again. Otherwise the treated who bought would be the ones to get lost.
create table if not exists effect_assignments (
    experiment_id UInt32,
    customer_id UInt64,
    line UInt32,
    arm LowCardinality(String),
    assigned_on Date
) engine = MergeTree
order by (experiment_id, customer_id, line)
