-- Grain    one row per customer of a sample of {size:UInt32}, the same each time
-- Feeds    what-if
-- Units    purchase days after the first, days, days; expected revenue of a purchase day in minor units; profit ÷ revenue ahead
select
    occasions - 1 as frequency,
    toUInt32(last_on - first_on) as recency_days,
    age_days,
    ifNull(expected_spend_minor, 0) as spend,
    if(ifNull(future_revenue_minor, 0) = 0, 0, future_profit_minor / future_revenue_minor) as margin
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
order by sipHash64(customer_id), customer_id
limit {size:UInt32}
