-- Grain    one row per quadrant of current × potential value
-- Feeds    the page of current × potential
-- Units    minor units of profit: so far, and expected
select quadrant, count() as customers, sum(current_minor) as current, sum(potential_minor) as potential
from score_customers
where run_id = {run:UInt32} and quadrant != '' and 1 /* filter */
group by quadrant
