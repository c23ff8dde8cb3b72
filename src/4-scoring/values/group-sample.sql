-- Grain    one row per customer of a sample of {size:UInt32} of a group, the same each time; the whole group where it is smaller
-- Feeds    the intervals of what a group of customers will do
-- Units    purchase days, days, days (UInt32 each), minor units and a share (Float64 each)
select frequency, recency_days, age_days, repeat_mean_minor, margin
from score_values
where run_id = {run:UInt32} and as_of = {as_of:Date} and customer_id global in (
    select customer_id
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
    order by sipHash64(customer_id), customer_id
    limit {size:UInt32}
)
order by sipHash64(customer_id), customer_id
