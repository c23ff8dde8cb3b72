-- Grain    one row per customer with a purchase by {as_of:Date}
-- Feeds    score_trajectories
-- Units    days; money in minor units; shares 0 … 1
-- Notes    Stages as in score-stages.sql: silence only grows between purchases, so the highest stage is reached on a purchase day and
--          depends on the purchase days alone. Stability counts from the purchase day that began it to the last purchase, so a
--          relationship that is long-lasting stays so. A return belongs to the purchase day before it. A refund settled after the as-of
--          day is unseen. What is said of a landmark uses purchases up to its day, and returns up to the next one.
insert into score_trajectories
with customers as (
    select
        customer_id,
        arraySort(groupUniqArrayIf(ordered_on, is_purchase)) as purchase_days,
        groupArray((
            ordered_on,
            is_purchase,
            revenue_minor,
            if(refunded_on is null or refunded_on <= {as_of:Date}, profit_minor, profit_before_refund_minor),
            refunded_minor > 0 and ifNull(refunded_on <= {as_of:Date}, 1),
            discount_minor,
            category
        )) as orders,
        toUInt32(length(purchase_days)) as n,
        purchase_days[1] as first_day,
        purchase_days[-1] as last_day,
        arrayPopFront(arrayDifference(arrayMap(day -> toInt32(day), purchase_days))) as gaps,
        arrayFirstIndex(
            (day, place) -> place >= {stability_orders:UInt32} and day - first_day >= {stability_days:UInt32},
            purchase_days,
            arrayEnumerate(purchase_days)
        ) as stable_place,
        if(n >= {formation_orders:UInt32}, toUInt32({formation_orders:UInt32}), 0) as formed_place,
        if(stable_place > 0, purchase_days[stable_place], null) as stable_day
    from stg_orders
    where customer_id != 0 and (is_purchase or is_return) and ordered_on <= {as_of:Date}
    group by customer_id
    having notEmpty(purchase_days)
),
landmarks as (
    select
        customer_id,
        purchase_days,
        n,
        first_day,
        last_day,
        stable_day,
        formed_place,
        stable_place,
        if(formed_place > 0, purchase_days[formed_place], null) as formed_day,
        -- purchases up to each landmark; a return counts there when no purchase lies between
        arrayFilter(one -> one.1 < if(n > 1, purchase_days[2], {as_of:Date} + 1), orders) as first_orders,
        arrayFilter(
            one -> formed_place > 0 and one.1 >= purchase_days[formed_place] and one.1 < if(n > formed_place, purchase_days[formed_place + 1], {as_of:Date} + 1),
            orders
        ) as formed_orders,
        arrayFilter(one -> formed_place > 0 and one.1 < purchase_days[formed_place], orders) as before_formed,
        arrayFilter(
            one -> stable_place > 0 and one.1 < if(n > stable_place, purchase_days[stable_place + 1], {as_of:Date} + 1),
            orders
        ) as stable_orders,
        arraySlice(gaps, 1, greatest(0, toInt32(stable_place) - 1)) as stable_gaps,
        purchase_days[greatest(1, intDiv(stable_place + 1, 2))] as stable_half
    from customers
),
measured as (
    select
        *,
        arraySum(one -> one.3, first_orders) as first_revenue,
        arraySum(one -> one.6 * one.2, first_orders) as first_off,
        arraySum(one -> one.3, formed_orders) as formed_revenue,
        arraySum(one -> one.6 * one.2, formed_orders) as formed_off,
        arraySum(one -> one.3, stable_orders) as stable_revenue,
        arraySum(one -> one.6 * one.2, stable_orders) as stable_off,
        arraySum(one -> one.4, stable_orders) as stable_profit,
        arrayCount(one -> one.2, stable_orders) as stable_count,
        arrayDistinct(arrayMap(one -> one.7, arrayFilter(one -> one.2 and one.7 != '', before_formed))) as categories_before,
        arrayDistinct(arrayMap(one -> one.7, arrayFilter(one -> one.2 and one.7 != '', formed_orders))) as categories_formed,
        arrayDistinct(arrayMap(one -> one.7, arrayFilter(one -> one.2 and one.7 != '', stable_orders))) as categories_stable,
        arrayDistinct(arrayMap(one -> one.7, arrayFilter(one -> one.2 and one.7 != '' and one.1 <= stable_half, stable_orders))) as categories_early,
        arrayAvg(stable_gaps) as gap_mean
    from landmarks
)
select
    {run:UInt32} as run_id,
    m.customer_id as customer_id,
    multiIf(
        stable_day is not null and last_day - stable_day >= {long_days:UInt32}, 'IV',
        s.stage != 'lost', '',
        stable_day is not null, 'III',
        formed_place > 0, 'II',
        'I'
    ) as pattern,
    multiIf(stable_day is not null, 'stability', formed_place > 0, 'formation', 'exploration') as reached,
    s.stage = 'lost' as is_ended,
    first_day as first_on,
    last_day as last_on,
    stable_day as stable_on,
    toUInt32(ifNull(last_day - stable_day, 0)) as stable_days,
    toUInt16(age('month', first_day, {as_of:Date} + 1)) as lived_months,
    first_revenue as first_minor,
    arraySum(one -> one.4, first_orders) as first_profit_minor,
    arrayExists(one -> one.5, first_orders) as first_refunded,
    if(first_revenue + first_off > 0, first_off / (first_revenue + first_off), null) as first_discount,
    if(formed_day is null, null, toUInt8(formed_revenue < first_revenue)) as formed_less,
    if(formed_day is null, null, toUInt8(arrayExists(one -> one.5, formed_orders))) as formed_refunded,
    if(
        formed_day is null or first_revenue + first_off <= 0 or formed_revenue + formed_off <= 0,
        null,
        toUInt8(formed_off / (formed_revenue + formed_off) < first_off / (first_revenue + first_off))
    ) as formed_discount_fell,
    if(empty(categories_before) or empty(categories_formed), null, toUInt8(notEmpty(arrayFilter(one -> not has(categories_before, one), categories_formed)))) as formed_new_category,
    if(stable_day is null, null, stable_revenue / stable_place) as stable_minor,
    if(stable_day is null or stable_revenue <= 0, null, stable_profit / stable_revenue) as stable_margin,
    if(stable_day is null or stable_revenue + stable_off <= 0, null, stable_off / (stable_revenue + stable_off)) as stable_discount,
    if(stable_day is null or stable_count = 0, null, arrayCount(one -> one.5, stable_orders) / stable_count) as stable_refunds,
    if(stable_day is null or empty(categories_stable), null, toUInt32(length(categories_stable))) as stable_categories,
    if(stable_day is null or empty(categories_early), null, toUInt8(length(categories_stable) > length(categories_early))) as stable_late_category,
    if(length(stable_gaps) < 2 or gap_mean <= 0, null, sqrt(arrayAvg(gap -> pow(gap - gap_mean, 2), stable_gaps)) / gap_mean) as stable_gap_spread
from measured as m
inner join (
    select customer_id, stage from score_stages where run_id = {run:UInt32} and on_day = {as_of:Date}
) as s on s.customer_id = m.customer_id
