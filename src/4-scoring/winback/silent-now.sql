-- Grain    one row per customer silent or lost on the day of the run, those with equal histories together
-- Feeds    score_winback
-- Units    UInt64, then Float64: purchase days after the first, days from the first to the last, days from the first to the run's day,
--          expected money a purchase day in minor units, margin
select
    v.customer_id as customer_id,
    toFloat64(v.frequency) as frequency,
    toFloat64(v.recency_days) as recency,
    toFloat64(v.age_days) as age,
    v.expected_spend_minor as spend_minor,
    v.margin as margin
from (
    select customer_id, frequency, recency_days, age_days, expected_spend_minor, margin
    from score_values
    where run_id = {run:UInt32} and as_of = {as_of:Date}
) as v
inner join (
    select customer_id from score_customers where run_id = {run:UInt32} and stage in ('decline', 'lost')
) as s on s.customer_id = v.customer_id
order by frequency, recency, age, customer_id
