-- Grain    one row per count of a segment and customer who was in it
-- Keeps    rows
-- Shard    customer_id
-- Notes    A count is the state of one segment by one run. Which counts stand is told by seg_sizes in the records: rows of a count that was
--          broken off, or made anew, are never read. They go with their run.
create table if not exists seg_members (
    run_id UInt32,
    count_id UInt32,
    segment_id UInt32,
    as_of Date,
    customer_id UInt64
) engine = MergeTree
partition by run_id
order by (count_id, customer_id)
