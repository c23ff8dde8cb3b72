-- Grain    one row: the stage of one customer in one run, and what a model of buying and leaving reads of her
-- Feeds    what is ahead of her
-- Units    purchase days after the first, days, days
select stage, occasions - 1 as frequency, toUInt32(last_on - first_on) as recency_days, age_days
from score_customers
where run_id = {run:UInt32} and customer_id = {customer:UInt64}
