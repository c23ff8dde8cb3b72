-- Grain    one row per cell of a logarithmic grid with customers in it
-- Feeds    the density of current × potential
-- Units    minor units: the lower edges of the cell; 0 holds everybody at or below zero
select
    roundDown(greatest(current_minor, 0), {edges:Array(Int64)}) as current,
    roundDown(greatest(assumeNotNull(potential_minor), 0), {edges:Array(Int64)}) as potential,
    count() as customers
from score_customers
where run_id = {run:UInt32} and quadrant != '' and 1 /* filter */
group by current, potential
order by current, potential
