-- Grain    one row per build of what has changed and customer that it may have changed
-- Keeps    nothing: a build from scratch begins anew
-- Shard    customer_id
-- Notes    Says nothing of builds from scratch: warehouse_built.whole_no is the last of them.
create table if not exists mart_changed_customers (
    build_no UInt32,
    customer_id UInt64
) engine = MergeTree
order by (build_no, customer_id)
