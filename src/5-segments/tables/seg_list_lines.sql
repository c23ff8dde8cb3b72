-- Grain    one row per line of a file of customers that was uploaded as a list, for each version of the list, as it was given
-- Shard    identifier
-- Notes    text: the cell as it stood. given: as it identifies somebody (e-mail, telephone as E.164, number), '' where it does not; fault
--          then says why. identifier: as in id_links, for `number` (a source's own customer number) a key of the number alone; 0 = none.
create table if not exists seg_list_lines (
    list_id UInt32,
    version UInt32,
    line UInt64,
    given_by LowCardinality(String),
    text String,
    given String,
    fault LowCardinality(String),
    identifier UInt64 default multiIf(given = '', 0, given_by = 'customer', toUInt64OrZero(given), given_by = 'email', cityHash64('email', lowerUTF8(given)), cityHash64(toString(given_by), given))
) engine = MergeTree
order by (list_id, version, identifier, line)
settings fsync_after_insert = 1
