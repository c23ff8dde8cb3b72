-- Grain    one row per customer that a touched identifier led to before the change
-- Feeds    id_part_people
insert into id_part_people
select distinct customer_id
from id_links
where identifier in (select identifier from id_part_identifiers)
