-- Grain    one row: what became of the customers called lost on an earlier day
-- Feeds    the test of the definition of churn on the shop's own past
select count() as called_lost, countIf(people.last_on > {on:Date}) as came_back
from (select customer_id from score_stages where run_id = {run:UInt32} and on_day = {on:Date} and stage = 'lost') as lost
inner join (
    select customer_id, last_on from score_customers where run_id = {run:UInt32} and 1 /* filter */
) as people on people.customer_id = lost.customer_id
