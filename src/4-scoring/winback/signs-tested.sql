-- Grain    one row per sign, number of purchase days and whether customers showed the sign
-- Feeds    the test of signs on the shop's own past
-- Notes    Customers neither silent nor lost on {day:Date}; lost: on the day of the run. Strata: 1, 2, 3-4, 5-9, 10 and more purchase days.
select
    arrayJoin({signs:Array(String)}) as sign,
    multiIf(occasions = 1, 1, occasions = 2, 2, occasions <= 4, 3, occasions <= 9, 4, 5) as stratum,
    has(signs, sign) as exposed,
    count() as customers,
    countIf(stage = 'lost') as lost
from (select toUInt64(0) as customer_id, toUInt32(0) as occasions, [''] as signs where 0 /* signs */) as known
inner join (
    select customer_id from score_stages where run_id = {run:UInt32} and on_day = {day:Date} and stage not in ('decline', 'lost')
) as live on live.customer_id = known.customer_id
inner join (
    select customer_id, stage from score_customers where run_id = {run:UInt32}
) as later on later.customer_id = known.customer_id
group by sign, stratum, exposed
order by sign, stratum, exposed
