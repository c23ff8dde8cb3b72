-- Grain    one row per identifier
-- Keeps    nothing: made anew at every linking
-- Shard    identifier
-- Notes    identifier = cityHash64(kind, value): kind 'account' (source, shop, customer number), 'person', 'email', 'phone'.
--          customer_id is the smallest identifier of the connected component: it follows from the facts alone, not
--          from their order of arrival. Any rule that fills this table (exact keys today) serves every later room.
create table if not exists id_links (
    identifier UInt64,
    kind Enum8('person' = 1, 'account' = 2, 'email' = 3, 'phone' = 4),
    customer_id UInt64
) engine = MergeTree
order by identifier
