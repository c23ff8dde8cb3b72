-- Grain    one row per customer silent or lost on {day:Date}, every {every:UInt32}-th by a hash
-- Feeds    the test of the chance of a return
-- Units    UInt64, then Float64: purchase days after the first, days from the first to the last, days from the first to {day:Date}, silence
--          over own rhythm, 1 = bought within {days:UInt32} days, money of those days and money a purchase day so far in minor units
select
    s.customer_id as customer_id,
    toFloat64(uniqExactIf(o.ordered_on, o.ordered_on <= {day:Date}) - 1) as frequency,
    toFloat64(maxIf(o.ordered_on, o.ordered_on <= {day:Date}) - min(o.ordered_on)) as recency,
    toFloat64({day:Date} - min(o.ordered_on)) as age,
    any(s.ratio) as ratio,
    toFloat64(countIf(o.ordered_on > {day:Date}) > 0) as returned,
    toFloat64(sumIf(o.revenue_minor, o.ordered_on > {day:Date})) as later_minor,
    sumIf(o.revenue_minor, o.ordered_on <= {day:Date}) / (frequency + 1) as spend_minor
from (
    select customer_id, silence_days / rhythm_days as ratio
    from score_stages
    where run_id = {run:UInt32} and on_day = {day:Date} and stage in ('decline', 'lost') and sipHash64(customer_id) % {every:UInt32} = 0
) as s
inner join (
    select customer_id, ordered_on, revenue_minor from stg_orders where is_purchase and ordered_on <= {day:Date} + {days:UInt32}
) as o on o.customer_id = s.customer_id
group by s.customer_id
order by customer_id
