-- Grain    one row per customer of the part after the change
-- Feeds    id_part_people
insert into id_part_people
select distinct customer_id
from id_part_links
