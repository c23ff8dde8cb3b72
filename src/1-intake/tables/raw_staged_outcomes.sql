-- Grain    one row per order, order line, customer or product of a file under check
-- Shard    thing_id
-- Units    instants in ms since 1970; money in minor units of `currency`
-- Notes    What taking the file in would do to it. older: said something, but what stands already is newer. row_no: the record that speaks
--          for it; rows: how many records do. line_no is filled for order lines only. Dropped with its import's partition after the commit.
create table if not exists raw_staged_outcomes (
    import_id UInt32,
    thing_id UInt64,
    line_no String,
    row_no UInt64,
    rows UInt32,
    line_count UInt32,
    outcome Enum8('created' = 1, 'updated' = 2, 'unchanged' = 3, 'older' = 4, 'refused' = 5),
    refusal String,
    content_hash UInt64,
    ordered_at Int64,
    status String,
    status_rank UInt8,
    currency String,
    total_minor Int64,
    refunded_minor Int64,
    flags Array(String)
) engine = MergeTree
partition by import_id
order by (import_id, thing_id)
