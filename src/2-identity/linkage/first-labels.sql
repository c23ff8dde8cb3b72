-- Grain    one row per identifier, labelled with itself
-- Feeds    id_labels, round 0
select 0 as round, identifier, any(kind) as kind, identifier as label
from id_edges
group by identifier
