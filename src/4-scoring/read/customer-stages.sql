-- Grain    one row per day looked back to on which one customer was a customer
-- Feeds    stage history of the customer page
select on_day, stage
from score_stages
where run_id = {run:UInt32} and customer_id = {customer:UInt64}
order by on_day
