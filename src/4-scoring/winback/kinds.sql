-- Grain    one row per kind of loss
-- Feeds    the win-back page
-- Units    customers; minor units, after {cost:Int64} more a customer
select
    kind,
    count() as customers,
    avg(chance) as mean_chance,
    avg(value_minor) as mean_value,
    countIf(gain_minor > {cost:Int64}) as worth,
    sumIf(gain_minor - {cost:Int64}, gain_minor > {cost:Int64}) as gain
from (
    select customer_id, chance, value_minor, gain_minor
    from score_winback
    where run_id = {run:UInt32}
      and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
) as w
inner join (
    select customer_id, kind from score_loss_signs where run_id = {run:UInt32}
) as s on s.customer_id = w.customer_id
group by kind
order by kind
