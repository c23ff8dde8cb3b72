-- Grain    one row: customers live now who counted as lost on an earlier day looked back to
-- Feeds    the page of trajectories
select uniqExact(customer_id) as returned
from score_stages
where run_id = {run:UInt32} and stage = 'lost' and customer_id in (
    select customer_id from score_customers where run_id = {run:UInt32} and stage != 'lost' and 1 /* filter */
)
