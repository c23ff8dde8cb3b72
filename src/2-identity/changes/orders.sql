-- Grain    one row per order that has changed, or of which some version bears an identifier of the part
-- Feeds    id_part_orders
select thing_id as order_id
from id_part_things
where kind = 'order'
union all
select order_id
from raw_orders
where
    account_id in (select identifier from id_part_identifiers)
    or person_id in (select identifier from id_part_identifiers)
    or email_key in (select identifier from id_part_identifiers)
    or phone_key in (select identifier from id_part_identifiers)
