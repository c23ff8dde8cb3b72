-- Grain    one row per order or account that some imports said something about, as often as they did
-- Keeps    nothing: lives while what has changed is linked and built
-- Shard    thing_id
create table if not exists id_part_things (
    kind Enum8('order' = 1, 'account' = 2),
    thing_id UInt64
) engine = MergeTree
order by (kind, thing_id)
