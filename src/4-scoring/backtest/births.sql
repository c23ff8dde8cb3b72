-- Grain    one row per day on which compared customers bought for the first time: every {every:UInt32}-th by a hash
-- Feeds    the expected lines of the tracking chart
select first_on, toUInt32(count()) as customers
from mart_customer_purchases
where as_of = {calibration_end:Date} and sipHash64(customer_id) % {every:UInt32} = 0
group by first_on
order by first_on
