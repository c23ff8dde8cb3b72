-- Grain    one row per identifier of the customers of the part
-- Feeds    id_part_identifiers
insert into id_part_identifiers
select identifier
from id_links
where customer_id in (select customer_id from id_part_people)
