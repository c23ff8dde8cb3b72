-- Grain    one row per round and identifier: the smallest identifier it is known to belong with
-- Keeps    nothing: made anew at every linking
-- Shard    identifier
-- Notes    A working table of the linking; empty between two linkings.
create table if not exists id_labels (
    round UInt8,
    identifier UInt64,
    kind Enum8('person' = 1, 'account' = 2, 'email' = 3, 'phone' = 4),
    label UInt64
) engine = MergeTree
partition by round
order by identifier
