-- Grain    one row per identifier of the customers that may have changed, as often as it was met
-- Keeps    nothing: lives while what has changed is linked and built
-- Shard    identifier
create table if not exists id_part_identifiers (
    identifier UInt64
) engine = MergeTree
order by identifier
