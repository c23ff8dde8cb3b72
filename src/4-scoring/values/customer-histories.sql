-- Grain    one row per customer with a purchase by {as_of:Date}, those with equal histories together; every {every:UInt32}-th by a hash
-- Feeds    score_values, score_candidates
-- Units    UInt64; purchase days, days, days (UInt32 each); money in minor units (Float64 each): exact up to 2^53
select
    customer_id,
    frequency,
    recency_days,
    age_days,
    repeat_mean_minor,
    toFloat64(revenue_minor),
    toFloat64(profit_minor)
from mart_customer_purchases
where as_of = {as_of:Date} and sipHash64(customer_id) % {every:UInt32} = 0
order by frequency, recency_days, age_days, customer_id
