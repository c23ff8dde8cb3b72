-- Grain    one row per product that was ordered
-- Keeps    nothing: made anew at every build
-- Shard    product
-- Notes    product is its number, or its name where it has none; name and category as on its latest order.
create table if not exists mart_products (
    product String,
    name String,
    category LowCardinality(String)
) engine = MergeTree
order by product
