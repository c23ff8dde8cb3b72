-- Grain    one row per import and change of its state; the last one counts
-- Shard    copy
-- Notes    Only rows of imports whose last state is 'committed' count anywhere downstream: an import is visible
--          all at once, and reverting one brings back what stood before it.
create table if not exists raw_imports (
    import_id UInt32,
    state Enum8('committed' = 1, 'reverted' = 2),
    version UInt64,
    at DateTime64(3, 'UTC')
) engine = ReplacingMergeTree(version)
order by import_id
settings fsync_after_insert = 1
