-- Grain    one row per product that was ordered
-- Feeds    names of products on pages
select
    if(product_no = '', product_name, product_no) as product,
    argMaxIf(product_name, (ordered_on, order_id, line_no), product_name != '') as name,
    argMaxIf(category, (ordered_on, order_id, line_no), category != '') as category
from stg_order_lines as l
where product != ''
group by product
