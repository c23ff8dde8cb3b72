-- Grain    one row per order or account that {imports:Array(UInt32)} said something about
-- Feeds    id_part_things
insert into id_part_things
select 'order' as kind, order_id as thing_id
from raw_orders
where import_id in {imports:Array(UInt32)}
union all
select 'order' as kind, order_id as thing_id
from raw_order_lines
where import_id in {imports:Array(UInt32)}
union all
select 'account' as kind, account_id as thing_id
from raw_customers
where import_id in {imports:Array(UInt32)}
