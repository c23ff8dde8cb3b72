-- Grain    one row per customer
-- Feeds    the dots of current × potential
select toString(customer_id) as customer, current_minor as current, potential_minor as potential
from score_customers
where run_id = {run:UInt32} and quadrant != '' and 1 /* filter */
order by customer_id
limit {most:UInt32}
