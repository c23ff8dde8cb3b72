-- Grain    one row per customer and category that she has bought
-- Keeps    nothing: made anew at every build
-- Shard    customer_id
-- Units    purchase days; first_on is the first of them, so that breadth can be counted as of any day
create table if not exists mart_customer_categories (
    customer_id UInt64,
    category LowCardinality(String),
    first_on Date,
    occasions UInt32
) engine = MergeTree
order by (customer_id, category)
