-- Grain    one row: order lines, the orders they belong to, and how many have each field
-- Feeds    quality page: completeness of transactional facts
-- Notes    Grouped in the order of the table's key: nothing grows with the number of orders.
select sum(lines) as all, count() as orders, sum(costs) as cost, sum(categories) as category
from (
    select count() as lines, countIf(cost_minor is not null) as costs, countIf(category != '') as categories
    from stg_order_lines
    group by customer_id, ordered_on, order_id
)
