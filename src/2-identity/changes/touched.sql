-- Grain    one row per identifier on any version of a changed order or account, counting or not
-- Feeds    id_part_identifiers
insert into id_part_identifiers
select distinct arrayJoin([account_id, person_id, email_key, phone_key]) as identifier
from raw_orders
where order_id in (select thing_id from id_part_things where kind = 'order') and identifier != 0
union all
select distinct arrayJoin([account_id, person_id, email_key, phone_key]) as identifier
from raw_customers
where account_id in (select thing_id from id_part_things where kind = 'account') and identifier != 0
