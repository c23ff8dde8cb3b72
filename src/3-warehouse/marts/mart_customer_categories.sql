-- Grain    one row per customer and category that she has bought
-- Feeds    category breadth, the category bought next
-- Units    purchase days
-- Notes    Every line of a purchase counts, not only the one with most money; lines without a category say nothing.
select
    l.customer_id as customer_id,
    l.category as category,
    min(l.ordered_on) as first_on,
    toUInt32(uniqExact(l.ordered_on)) as occasions
from (select customer_id, ordered_on, order_id, category from stg_order_lines where customer_id != 0 and category != '') as l
inner join (select customer_id, ordered_on, order_id from stg_orders where is_purchase) as o
    on o.customer_id = l.customer_id and o.ordered_on = l.ordered_on and o.order_id = l.order_id
group by customer_id, category
