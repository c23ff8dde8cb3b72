-- Grain    one row per row of the run {base:UInt32} about a compared customer who has not changed
-- Feeds    score_candidates of the run {run:UInt32}
-- Notes    What the back-test expected stays whole: it belongs to the models, and these are kept.
insert into score_candidates
select {run:UInt32}, * except run_id
from score_candidates
where
    run_id = {base:UInt32}
    and (as_of != {as_of:Date} or customer_id not in (select customer_id from mart_part_people))
