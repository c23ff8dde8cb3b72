-- Grain    one row per order line that the file says something new about
-- Feeds    raw_order_lines
-- Notes    Runs on each shard, for files of lines alone.
insert into raw_order_lines
    (order_id, line_no, import_id, product_no, product_name, category, quantity, price_minor, discount_minor, total_minor, cost_minor, content_hash, row_no, raw)
select
    order_id,
    line_no,
    import_id,
    product_no,
    product_name,
    category,
    quantity,
    price_minor,
    discount_minor,
    total_minor,
    cost_minor,
    content_hash,
    row_no,
    raw
from raw_staged_lines
where import_id = {import_id:UInt32}
    and row_no in (select row_no from raw_staged_outcomes where import_id = {import_id:UInt32} and outcome in ('created', 'updated', 'older'))
