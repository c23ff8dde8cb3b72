-- Grain    one row per row of the run {base:UInt32} about a customer who has not changed
-- Feeds    score_trajectories of the run {run:UInt32}
insert into score_trajectories
select {run:UInt32}, * except run_id
from score_trajectories
where run_id = {base:UInt32} and customer_id not in (select customer_id from mart_part_people)
