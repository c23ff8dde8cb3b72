-- Grain    one row per day looked at and customer
-- Feeds    score_grades
-- Notes    {cuts:Array(Array(Int64))} and {reviewed:Array(UInt8)} lie beside {days:Array(Date)}: where tiers begin, and whether a review lies
--          between that day and the one before. A customer's days are looked at in order. Rising and leaving happen at once; with grace
--          nobody falls but at a review.
insert into score_grades
with graded as (
    select
        customer_id,
        arraySort(groupArray((on_day, grade_value, silence_days))) as seen,
        arrayMap(one -> indexOf({days:Array(Date)}, one.1), seen) as places,
        arrayMap(
            (one, at) -> if(
                {away:UInt32} != 0 and one.3 >= {away:UInt32},
                toInt8(0),
                toInt8(1 + arrayCount(cut -> one.2 < cut, {cuts:Array(Array(Int64))}[at]))
            ),
            seen,
            places
        ) as rules,
        arrayFold(
            (held, rule, at) -> arrayPushBack(
                held,
                if({grace:UInt8} and rule > held[-1] and held[-1] > 0 and not {reviewed:Array(UInt8)}[at], held[-1], rule)
            ),
            rules,
            places,
            emptyArrayInt8()
        ) as tiers
    from score_grade_values
    where run_id = {run:UInt32}
    group by customer_id
)
select
    {run:UInt32} as run_id,
    {scheme:UInt32} as scheme_id,
    {version:UInt32} as version,
    one.1 as on_day,
    customer_id,
    tier,
    rule as rule_tier,
    before as tier_before,
    one.2 as grade_value,
    grade_value_before,
    one.3 as silence_days
from graded
array join
    seen as one,
    rules as rule,
    tiers as tier,
    arrayPushFront(arrayPopBack(tiers), toInt8(-1)) as before,
    arrayPushFront(arrayPopBack(arrayMap(each -> each.2, seen)), toInt64(0)) as grade_value_before
