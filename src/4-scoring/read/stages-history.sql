-- Grain    one row per day looked back to and stage that occurs
-- Feeds    the history of stages
-- Notes    {all:UInt8} = 1: no filter, so nobody needs to be looked up.
select on_day, stage, count() as customers
from score_stages
where run_id = {run:UInt32}
    and ({all:UInt8} or customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */))
group by on_day, stage
order by on_day, stage
