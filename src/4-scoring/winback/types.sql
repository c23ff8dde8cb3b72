-- Grain    one row per type of lost customer by relation and satisfaction
-- Feeds    the win-back page
-- Units    customers; minor units, after {cost:Int64} more a customer
select
    lost_type,
    count() as customers,
    countIf(answered) as by_answer,
    avg(chance) as mean_chance,
    avg(value_minor) as mean_value,
    countIf(gain_minor > {cost:Int64}) as worth,
    sumIf(gain_minor - {cost:Int64}, gain_minor > {cost:Int64}) as gain
from (select 1 /* types */)
where customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
group by lost_type
