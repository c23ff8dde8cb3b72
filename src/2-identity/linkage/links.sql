-- Grain    one row per identifier
-- Feeds    id_links
select identifier, kind, label as customer_id
from id_labels
where round = {round:UInt8}
