-- Grain    one row per identifier that must not join accounts
-- Keeps    nothing: made anew at every linking
-- Shard    copy
-- Notes    reason 'shared': more accounts than the limit carry it.
create table if not exists id_blocked (
    identifier UInt64,
    kind Enum8('person' = 1, 'account' = 2, 'email' = 3, 'phone' = 4),
    value String,
    accounts UInt32,
    reason LowCardinality(String)
) engine = MergeTree
order by identifier
