-- Grain    one row: customer months begun live, and of them ended lost, over {days:Array(Date)}
-- Feeds    the claim about churn
select countIf(stage_before not in ('', 'lost')) as at_start, countIf(stage_before not in ('', 'lost') and stage = 'lost') as lost
from score_stages
where run_id = {run:UInt32} and has({days:Array(Date)}, on_day)
    and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
