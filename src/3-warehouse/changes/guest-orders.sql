-- Grain    one row per order of the guests, all of them
-- Feeds    the rows of the guests in mart_customer_months
insert into stg_orders__part
select *
from stg_orders
where customer_id = 0 and order_id not in (select order_id from stg_orders__part where customer_id = 0)
