-- Grain    one row per pair of quadrants: in an earlier run ('new' = no customer then) and in this one
-- Feeds    who moved in current × potential
select
    if(before.customer_id = 0, 'new', before.quadrant) as from_quadrant,
    now.quadrant as to_quadrant,
    count() as customers,
    sum(now.potential) as potential
from (
    select customer_id, quadrant, potential_minor as potential
    from score_customers
    where run_id = {run:UInt32} and quadrant != '' and 1 /* filter */
) as now
left join (
    select customer_id, quadrant from score_customers where run_id = {before:UInt32}
) as before on before.customer_id = now.customer_id
where from_quadrant != ''
group by from_quadrant, to_quadrant
order by from_quadrant, to_quadrant
