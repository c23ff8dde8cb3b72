-- Grain    one row: the last day before {first:Date} that a run looked back to, 1970-01-01 where it did not look that far
select toString(max(on_day)) as day
from score_stages
where run_id = {run:UInt32} and on_day < {first:Date}
