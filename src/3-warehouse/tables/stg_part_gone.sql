-- Grain    one row per order that the part of a build takes the place of
-- Keeps    nothing: lives while what has changed is built
-- Shard    order_id
create table if not exists stg_part_gone (
    order_id UInt64,
    customer_id UInt64
) engine = MergeTree
order by order_id
