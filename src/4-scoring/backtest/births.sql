-- Grain    one row per day on which customers bought for the first time
-- Feeds    the expected line of the tracking chart
select first_on, toUInt32(count()) as customers
from mart_customer_purchases
where as_of = {calibration_end:Date}
group by first_on
order by first_on
