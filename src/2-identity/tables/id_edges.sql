-- Grain    one row per sighting and usable identifier on it
-- Keeps    nothing: made anew at every linking
-- Shard    identifier
create table if not exists id_edges (
    identifier UInt64,
    kind Enum8('person' = 1, 'account' = 2, 'email' = 3, 'phone' = 4),
    sighting UInt64
) engine = MergeTree
order by (identifier, sighting)
