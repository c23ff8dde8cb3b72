-- Grain    one row per list and customer who is on its present version
-- Keeps    rows
-- Shard    customer_id
-- Notes    Who the lines mean, made anew after every linking: a partition changes as a whole, so that a reader sees all of it or what was.
create table if not exists seg_list_members (
    list_id UInt32,
    customer_id UInt64
) engine = MergeTree
partition by list_id
order by customer_id
