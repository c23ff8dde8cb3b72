-- Grain    what the value of one customer in one run was computed from; no row where the run has no model
-- Feeds    the forecast of the customer page
-- Units    purchase days, days, days; mean revenue of the repeat purchase days in minor units
select frequency, recency_days as recencyDays, age_days as ageDays, repeat_mean_minor as repeatMeanMinor, margin
from score_values
where run_id = {run:UInt32} and as_of = {as_of:Date} and customer_id = {customer:UInt64}
