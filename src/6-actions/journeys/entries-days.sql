-- Grain    one row per day of the shop on which somebody would have come in, entry limits kept
-- Notes    {gap:UInt32} is the least number of days between two entries of a customer: 0 lets all in.
select toString(toDate(day)) as day, count() as entries
from (
    select arrayJoin(arrayFold(
        (kept, day) -> if(empty(kept) or {gap:UInt32} = 0 or day >= kept[-1] + {gap:UInt32}, arrayPushBack(kept, day), kept),
        arraySort(groupArray(toUInt32(toDate(entries.happened, {zone:String})))),
        cast([], 'Array(UInt32)')
    )) as day
    from (select 1 /* entries */) as entries
    where entries.customer_id global in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* who */)
    group by entries.customer_id
)
group by day
order by day
