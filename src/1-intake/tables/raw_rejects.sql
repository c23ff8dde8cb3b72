-- Grain    one row per row of a file that was refused (its first fault), with the row as it stood
-- Shard    import_id
-- Notes    Replaying mended rows makes a new import; raw_reject_replays says which.
create table if not exists raw_rejects (
    import_id UInt32,
    row_no UInt64,
    line_no UInt64,
    column_name String,
    value String,
    code LowCardinality(String),
    params String,
    raw Map(String, String) codec(ZSTD(3))
) engine = ReplacingMergeTree
order by (import_id, row_no)
settings fsync_after_insert = 1
