-- Grain    one row per line of the orders that the file says something new about
-- Feeds    raw_order_lines
-- Notes    Runs on each shard, for files whose records carry order and line together. The last record of a line speaks for it.
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
    line_discount_minor,
    line_total_minor,
    line_cost_minor,
    line_hash,
    row_no,
    raw
from raw_staged_orders
where import_id = {import_id:UInt32}
    and has_line = 1
    and order_id in (select thing_id from raw_staged_outcomes where import_id = {import_id:UInt32} and outcome in ('created', 'updated', 'older'))
order by order_id, line_no, row_no desc
limit 1 by order_id, line_no
