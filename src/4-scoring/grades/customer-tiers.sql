-- Grain    one row per scheme, version and day looked at on which one customer was a customer
-- Feeds    grades on the customer page
select scheme_id, version, toString(on_day) as on_day, tier
from score_grades
where run_id = {run:UInt32} and customer_id = {customer:UInt64}
order by scheme_id, on_day
