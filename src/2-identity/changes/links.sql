-- Grain    one row per identifier of the part
-- Feeds    id_part_links
-- Notes    Orders of the part may bear identifiers of customers outside it on a version that does not count: those keep their links.
select identifier, kind, label as customer_id
from id_labels
where round = {round:UInt8} and identifier in (select identifier from id_part_identifiers)
