-- Grain    one row per sign that counts
-- Feeds    the watch list of the win-back page
-- Units    customers; expected profit in minor units
select
    arrayJoin(signs) as sign,
    countIf(s.stage in ('decline', 'lost')) as silent,
    countIf(s.stage not in ('decline', 'lost')) as live,
    sumIf(ifNull(c.future_profit_minor, 0), s.stage not in ('decline', 'lost')) as live_future
from (select customer_id, stage, signs from score_loss_signs where run_id = {run:UInt32}) as s
inner join (
    select customer_id, future_profit_minor from score_customers where run_id = {run:UInt32} and 1 /* filter */
) as c on c.customer_id = s.customer_id
group by sign
order by sign
