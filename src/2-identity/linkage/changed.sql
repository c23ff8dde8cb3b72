-- Grain    one row: identifiers whose label the last round changed
select count() as changed
from (select identifier, label from id_labels where round = {round:UInt8} + 1) as later
inner join (select identifier, label from id_labels where round = {round:UInt8}) as earlier on earlier.identifier = later.identifier
where later.label != earlier.label
