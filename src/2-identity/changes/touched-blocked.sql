-- Grain    one row: how many identifiers that join nobody were touched
select count() as n
from id_blocked
where identifier in (select identifier from id_part_identifiers)
