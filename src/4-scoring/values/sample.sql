-- Grain    one row per customer of a sample of {size:UInt32}, the same each time
-- Feeds    the interval of the base's expected revenue
-- Units    purchase days, days, days (UInt32 each), minor units (Float64)
select frequency, recency_days, age_days, repeat_mean_minor
from mart_customer_purchases
where as_of = {as_of:Date}
order by sipHash64(customer_id), customer_id
limit {size:UInt32}
