-- Grain    one row per pair of frequency and mean spend that occurs among repeat buyers
-- Feeds    the fit of Gamma-Gamma
-- Units    purchase days (UInt32), minor units of the report currency (Float64), customers (UInt32)
-- Notes    Customers who never came back or spent nothing when they did are no part of that model.
select
    frequency,
    repeat_mean_minor,
    toUInt32(count()) as customers
from mart_customer_purchases
where as_of = {as_of:Date} and frequency > 0 and repeat_mean_minor > 0 and sipHash64(customer_id) % {every:UInt32} = 0
group by frequency, repeat_mean_minor
order by frequency, repeat_mean_minor
