-- Grain    one row per fortieth of the customers whose expected gain is above {cost:Int64}, the highest gain first
-- Feeds    the curve of the win-back page
-- Units    customers so far; gain of this part after the cost, in minor units
select toUInt32(max(place)) as customers, sum(gain) as gain
from (
    select gain_minor - {cost:Int64} as gain, row_number() over (order by gain_minor desc, customer_id) as place, count() over () as total
    from score_winback
    where run_id = {run:UInt32} and gain_minor > {cost:Int64}
      and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
)
group by intDiv((place - 1) * 40, total) as part
order by part
