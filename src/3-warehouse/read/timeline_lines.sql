-- Grain    one row per line of some orders of a customer
-- Feeds    timeline of the customer page
-- Units    minor units of the report currency
select order_id, product_no, product_name as name, category, toFloat64(quantity) as quantity, total_minor as total
from stg_order_lines
where customer_id = {customer:UInt64} and has({orders:Array(UInt64)}, order_id)
order by order_id, length(line_no), line_no
