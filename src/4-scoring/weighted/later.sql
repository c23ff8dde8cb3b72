-- Grain    one row per customer with an order in ({past:Date}, {as_of:Date}]
-- Feeds    weights from later value and their test
-- Units    minor units: net revenue of these orders, refunds seen until {as_of:Date}
select
    customer_id,
    sum(revenue_minor - if(refunded_on is null or refunded_on <= {as_of:Date}, refunded_minor, 0)) as later_minor
from stg_orders
where customer_id != 0 and (is_purchase or is_return) and ordered_on > {past:Date} and ordered_on <= {as_of:Date}
group by customer_id
