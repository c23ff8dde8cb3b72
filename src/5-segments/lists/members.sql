-- Grain    one row per customer whom an identifier on the list means without doubt
-- Feeds    seg_list_members, the partition of the list
select {list:UInt32} as list_id, customer_id
from (select 1 /* found */) as f
where customers = 1
group by customer_id
