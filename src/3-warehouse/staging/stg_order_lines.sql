-- Grain    one row per order line that counts, on the node of its customer
-- Feeds    timeline, first category, completeness
select customer_id, order_id, ordered_on, line_no, product_no, product_name, category, quantity, total_minor, cost_minor
from stg_kept_lines
