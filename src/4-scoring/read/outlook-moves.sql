-- Grain    one row per month end in {days:Array(Date)} and pair of stages: on the month end before and on this one
-- Feeds    monthly transition shares, and the test whether they stay the same
-- Notes    {all:UInt8} = 1: no filter, so nobody needs to be looked up.
select on_day, stage_before as from_stage, stage as to_stage, count() as moves
from score_stages
where run_id = {run:UInt32} and has({days:Array(Date)}, on_day) and stage_before != ''
    and ({all:UInt8} or customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */))
group by on_day, from_stage, to_stage
order by on_day, from_stage, to_stage
