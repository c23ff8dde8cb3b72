-- Grain    one row per identifier with a label that is nearer to the smallest of its component
-- Feeds    id_labels, round {round:UInt8} + 1
-- Notes    Three things lower a label: what was seen together takes the smallest label among it (near); what a label names takes the
--          smallest label that any bearer of it has seen (the second half of told); and a label is followed one step to what it is
--          labelled with itself. So components grow together by doubling, and a chain of thousands takes a dozen rounds.
insert into id_labels (round, identifier, kind, label)
with
labels as (select identifier, label from id_labels where round = {round:UInt8}),
near as (
    select e.identifier as identifier, any(e.kind) as kind, min(seen.label) as label
    from id_edges as e
    global inner join (
        select one.sighting as sighting, min(l.label) as label
        from id_edges as one
        inner join (select identifier, label from id_labels where round = {round:UInt8}) as l on l.identifier = one.identifier
        group by sighting
    ) as seen on seen.sighting = e.sighting
    group by e.identifier
),
told as (
    select bearer.1 as identifier, n.kind as kind, bearer.2 as is_named, n.label as label
    from near as n
    global inner join labels as l on l.identifier = n.identifier
    array join if(l.label = n.identifier, [(n.identifier, 0)], [(n.identifier, 0), (l.label, 1)]) as bearer
)
select {round:UInt8} + 1 as round, t.identifier as identifier, t.kind as kind, least(t.label, l.label) as label
from (
    select identifier, anyIf(kind, is_named = 0) as kind, min(told.label) as label
    from told
    group by identifier
) as t
global inner join labels as l on l.identifier = t.label
