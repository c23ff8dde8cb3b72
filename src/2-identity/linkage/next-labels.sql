-- Grain    one row per identifier, labelled with the smallest label among everything it was seen with
-- Feeds    id_labels, round {round:UInt8} + 1
select {round:UInt8} + 1 as round, edge.identifier as identifier, any(edge.kind) as kind, min(seen.label) as label
from id_edges as edge
global inner join (
    select e.sighting as sighting, min(l.label) as label
    from id_edges as e
    inner join (select identifier, label from id_labels where round = {round:UInt8}) as l on l.identifier = e.identifier
    group by sighting
) as seen on seen.sighting = edge.sighting
group by edge.identifier
