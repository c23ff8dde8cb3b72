-- Grain    one row per compared customer of the back-test of the run {base:UInt32}
-- Feeds    score_candidates of the run {run:UInt32}
insert into score_candidates
select {run:UInt32}, * except run_id
from score_candidates
where run_id = {base:UInt32} and as_of != {as_of:Date}
