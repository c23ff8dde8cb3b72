-- Grain    one row per week, counted from the calibration's end: week 1 is the first of the holdout, week 0 the last before it
-- Feeds    the tracking chart of a run's back-test
-- Units    repeat purchase days of the compared customers known by the calibration's end: every {every:UInt32}-th by a hash
with customers as (
    select customer_id, arraySort(groupUniqArray(ordered_on)) as days
    from stg_orders
    where customer_id != 0 and is_purchase and ordered_on <= {as_of:Date} and sipHash64(customer_id) % {every:UInt32} = 0
    group by customer_id
    having days[1] <= {calibration_end:Date}
)
select toInt32(ceil((toInt32(day) - toInt32({calibration_end:Date})) / 7)) as week, count() as orders
from customers
array join arrayPopFront(days) as day
group by week
order by week
