-- Grain    one row per day in {days:Array(Date)} and customer with a purchase by then
-- Feeds    score_stages
-- Units    days
-- Notes    Only purchase days up to the day looked at count, so each row says what was known then. rhythm: the customer's own median
--          gap, kept between the two bounds; the fallback for who has bought once. Decline and loss are judged first: silence against
--          the own rhythm can end a relationship from whatever stage it was in.
insert into score_stages (run_id, on_day, customer_id, stage, silence_days, rhythm_days)
with customers as (
    select
        customer_id,
        arraySort(groupUniqArray(ordered_on)) as purchase_days,
        arrayPopFront(arrayDifference(arrayMap(day -> toInt32(day), purchase_days))) as gaps
    from stg_orders
    where customer_id != 0 and is_purchase and ordered_on <= {as_of:Date}
    group by customer_id
),
looked_at as (
    select
        customer_id,
        on_day,
        arrayCount(day -> day <= on_day, purchase_days) as occasions,
        purchase_days[occasions] as last_on,
        last_on - purchase_days[1] as relationship_days,
        arraySort(arraySlice(gaps, 1, occasions - 1)) as own_gaps,
        (own_gaps[intDiv(occasions, 2)] + own_gaps[intDiv(occasions - 1, 2) + 1]) / 2 as median_gap,
        if(occasions = 1, {fallback_gap:Float64}, least(greatest(median_gap, {minimum_gap:Float64}), {maximum_gap:Float64})) as rhythm
    from customers
    array join arrayFilter(day -> day >= purchase_days[1], {days:Array(Date)}) as on_day
)
select
    {run:UInt32} as run_id,
    on_day,
    customer_id,
    multiIf(
        on_day - last_on >= {lost_factor:Float64} * rhythm, 'lost',
        on_day - last_on >= {decline_factor:Float64} * rhythm, 'decline',
        occasions >= {stability_orders:UInt32} and relationship_days >= {stability_days:UInt32}, 'stability',
        occasions >= {formation_orders:UInt32}, 'formation',
        'exploration'
    ) as stage,
    toUInt32(on_day - last_on) as silence_days,
    toFloat32(rhythm) as rhythm_days
from looked_at
