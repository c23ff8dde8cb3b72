-- Grain    one row per stage entered, months from entering it and whether being lost ended them
-- Feeds    how long relationships last from each stage on
-- Notes    Only entries seen to happen count, so nobody counts as new in a stage she had long been in: the first of {days:Array(Date)} is
--          not looked at. Each customer's first entry into each stage; who is not lost by the last day was seen up to it.
with path as (
    select
        arraySort(groupArray((toUInt16(indexOf({days:Array(Date)}, on_day)), toString(stage), toString(stage_before)))) as steps,
        arrayMap(one -> one.1, arrayFilter(one -> one.2 = 'lost', steps)) as losses
    from score_stages
    where run_id = {run:UInt32} and has({days:Array(Date)}, on_day)
        and ({all:UInt8} or customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */))
    group by customer_id
),
entered as (
    select
        losses,
        arrayJoin(['exploration', 'formation', 'stability', 'decline']) as stage,
        arrayFirst(one -> one.2 = stage and one.3 != stage and one.1 > 1, steps).1 as entry
    from path
)
select
    stage,
    toUInt16(if(loss > 0, loss, length({days:Array(Date)})) - entry) as months,
    loss > 0 as is_lost,
    count() as customers
from (select stage, entry, arrayFirst(at -> at > entry, losses) as loss from entered where entry > 0)
group by stage, months, is_lost
order by stage, months, is_lost
