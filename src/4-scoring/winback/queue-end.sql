-- Grain    one row: the queue up to {capacity:UInt32} customers, with all that are alike at its end
-- Feeds    the win-back page
with least_gain as (
    select min(gain_minor) from (
        select gain_minor
        from score_winback
        where run_id = {run:UInt32} and gain_minor > {cost:Int64}
          and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
        order by gain_minor desc
        limit {capacity:UInt32}
    )
)
select count() as customers, sum(gain_minor - {cost:Int64}) as gain, min(gain_minor) as from_gain
from score_winback
where run_id = {run:UInt32} and gain_minor > {cost:Int64} and gain_minor >= (select * from least_gain)
  and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
