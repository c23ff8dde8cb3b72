-- Grain    one row per order of the part as it stood before the change
-- Feeds    stg_part_gone
insert into stg_part_gone
select order_id, customer_id
from stg_orders
where
    customer_id in (select customer_id from id_part_people)
    or (customer_id = 0 and order_id in (select thing_id from id_part_things where kind = 'order'))
