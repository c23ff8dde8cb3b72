-- Grain    one row per customer of an experiment, under the name she has today
-- Notes    The name she was assigned under is one of her identifiers. Who turns out to be in both groups is marked, not counted twice.
select
    if(l.customer_id = 0, a.customer_id, l.customer_id) as customer_id,
    any(a.arm) as arm,
    min(a.assigned_on) as assigned_on,
    uniqExact(a.arm) > 1 as is_crossed
from (select 1 /* assigned */) as a
global left join (
    select identifier, any(id_links.customer_id) as customer_id
    from id_links
    where identifier global in (select customer_id from (select 1 /* assigned */))
    group by identifier
) as l on l.identifier = a.customer_id
group by customer_id
