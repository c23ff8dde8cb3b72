-- Grain    one row per identifier, labelled with itself
-- Feeds    id_labels, round 0
insert into id_labels (round, identifier, kind, label)
select 0 as round, identifier, any(kind) as kind, identifier as label
from id_edges
group by identifier
