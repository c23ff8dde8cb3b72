-- Grain    one row per customer that may have changed, or comes or goes, as often as she was met
-- Keeps    nothing: lives while what has changed is linked and built
-- Shard    customer_id
create table if not exists id_part_people (
    customer_id UInt64
) engine = MergeTree
order by customer_id
