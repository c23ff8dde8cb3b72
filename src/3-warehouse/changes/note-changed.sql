-- Grain    one row per customer of the part
-- Feeds    mart_changed_customers, under the number {build:UInt32}
insert into mart_changed_customers
select distinct {build:UInt32} as build_no, customer_id
from id_part_people
