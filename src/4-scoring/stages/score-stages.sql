-- Grain    one row per day in {days:Array(Date)} and customer with a purchase by then
-- Feeds    score_stages
-- Units    days; money in minor units
-- Notes    Only purchase days up to the day looked at count, so each row says what was known then. rhythm: the customer's own median
--          gap, kept between the two bounds; the fallback for who has bought once. Decline and loss are judged first: silence against
--          the own rhythm can end a relationship from whatever stage it was in. Each customer's days are looked at in order, so the
--          stage before is the one just computed; on the first day looked at there is none.
insert into score_stages (run_id, on_day, customer_id, stage, stage_before, silence_days, rhythm_days, year_before_minor)
with customers as (
    select
        customer_id,
        arraySort(groupUniqArrayIf(ordered_on, is_purchase)) as purchase_days,
        arrayPopFront(arrayDifference(arrayMap(day -> toInt32(day), purchase_days))) as gaps,
        arrayFilter(day -> day >= purchase_days[1], {days:Array(Date)}) as on_days,
        arrayMap(day -> toUInt32(arrayCount(bought -> bought <= day, purchase_days)), on_days) as occasions,
        arrayMap(
            n -> arraySort(arraySlice(gaps, 1, n - 1)),
            occasions
        ) as own_gaps,
        arrayMap(
            (n, own) -> if(
                n = 1,
                {fallback_gap:Float64},
                least(greatest((own[intDiv(n, 2)] + own[intDiv(n - 1, 2) + 1]) / 2, {minimum_gap:Float64}), {maximum_gap:Float64})
            ),
            occasions,
            own_gaps
        ) as rhythms,
        arrayMap((day, n) -> toUInt32(day - purchase_days[n]), on_days, occasions) as silences,
        arrayMap(
            (n, silence, rhythm) -> multiIf(
                silence >= {lost_factor:Float64} * rhythm, 'lost',
                silence >= {decline_factor:Float64} * rhythm, 'decline',
                n >= {stability_orders:UInt32} and purchase_days[n] - purchase_days[1] >= {stability_days:UInt32}, 'stability',
                n >= {formation_orders:UInt32}, 'formation',
                'exploration'
            ),
            occasions,
            silences,
            rhythms
        ) as stages,
        arrayPushFront(arrayPopBack(stages), '') as stages_before,
        arrayPushFront(arrayPopBack(on_days), toDate(0)) as days_before,
        groupArray((ordered_on, net_minor)) as money
    from stg_orders
    where customer_id != 0 and (is_purchase or is_return) and ordered_on <= {as_of:Date}
    group by customer_id
    having notEmpty(purchase_days)
)
select
    {run:UInt32} as run_id,
    on_day,
    customer_id,
    stage,
    stage_before,
    silence as silence_days,
    toFloat32(rhythm) as rhythm_days,
    if(stage_before = '', 0, arraySum(one -> if(one.1 <= day_before and one.1 > day_before - 365, one.2, 0), money)) as year_before_minor
from customers
array join on_days as on_day, stages as stage, stages_before as stage_before, days_before as day_before, silences as silence, rhythms as rhythm
