-- Grain    one row per customer who has bought something or got something back
-- Keeps    nothing: made anew at every build
-- Shard    customer_id
-- Units    money in minor units of the report currency; days in the shop's zone; bought_wait in whole days
-- Notes    What a customer did, as lists in the order of days: a question about what she did is answered inside her row, without
--          grouping orders. bought_* has an element per purchase, refunded_* one per order of which something was refunded.
--          bought_wait: days from that purchase to her next purchase day, 0 where there is none.
--          Nothing is cut off at a day: whoever asks as of a day leaves out what lies after it.
create table if not exists mart_customer_acts (
    customer_id UInt64,
    bought_on Array(Date),
    bought_minor Array(Int64),
    bought_channel Array(LowCardinality(String)),
    bought_source Array(LowCardinality(String)),
    bought_wait Array(UInt16),
    refunded_on Array(Date),
    refunded_minor Array(Int64),
    refunded_channel Array(LowCardinality(String)),
    refunded_source Array(LowCardinality(String))
) engine = MergeTree
order by customer_id
