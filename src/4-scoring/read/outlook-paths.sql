-- Grain    one row per kind of path that occurs: three stages on neighbouring month ends ('triple'), or the stages {ahead:UInt8} months apart
-- Feeds    the tests of the Markov property
-- Notes    Month ends of {days:Array(Date)}; a customer's are without gaps from her first purchase on.
with path as (
    select arrayMap(one -> toString(one.2), arraySort(groupArray((on_day, stage)))) as stages
    from score_stages
    where run_id = {run:UInt32} and has({days:Array(Date)}, on_day)
        and ({all:UInt8} or customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */))
    group by customer_id
)
select kind, steps[1] as a, steps[2] as b, if(length(steps) > 2, steps[3], '') as c, count() as paths
from (
    select arrayJoin(arrayConcat(
        arrayMap(k -> ('triple', [stages[k], stages[k + 1], stages[k + 2]]), range(1, greatest(1, toUInt16(length(stages)) - 1))),
        arrayMap(k -> ('ahead', [stages[k], stages[k + {ahead:UInt8}]]), range(1, greatest(1, toInt32(length(stages)) - {ahead:UInt8} + 1)))
    )) as one, one.1 as kind, one.2 as steps
    from path
)
group by kind, a, b, c
order by kind, a, b, c
