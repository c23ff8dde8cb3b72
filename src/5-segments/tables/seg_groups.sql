-- Grain    one row per set and customer of an experiment: which group she is in, or why in none
-- Keeps    rows
-- Shard    customer_id
-- Notes    Whoever measures the experiment hands the groups over; which set stands is told by seg_group_sets in the records. group_name:
--          treated, control, and the reasons for which somebody is left out.
create table if not exists seg_groups (
    experiment_id UInt32,
    set_id UInt32,
    customer_id UInt64,
    group_name LowCardinality(String)
) engine = MergeTree
order by (set_id, customer_id)
