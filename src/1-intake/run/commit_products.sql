-- Grain    one row per product that the file says something new about
-- Feeds    raw_products
-- Units    money in minor units of the currency
-- Notes    Runs on each shard; every shard holds all products.
insert into raw_products (source, shop, product_no, import_id, name, category, price_minor, cost_minor, currency, content_hash, row_no, raw)
select source, shop, product_no, import_id, name, category, price_minor, cost_minor, currency, content_hash, row_no, raw
from raw_staged_products
where import_id = {import_id:UInt32}
    and row_no in (select row_no from raw_staged_outcomes where import_id = {import_id:UInt32} and outcome in ('created', 'updated', 'older'))
