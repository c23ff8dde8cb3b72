-- Grain    one row per customer with a purchase before her day `before`
-- Feeds    whom a treatment changes: what was known of customers before they were assigned, and what is known of today's
-- Units    Float64: money in minor units, days, shares; a word by its place among the known ones, nan where not known
-- Notes    Nothing of the day `before` or after it is in a feature; a refund counts from its own day on.
with
    (word, known) -> if(has(known, toString(word)), toFloat64(indexOf(known, toString(word)) - 1), nan) as code
select
    customer_id,
    code(source_word, {source:Array(String)}) as source,
    code(category_word, {category:Array(String)}) as category,
    toFloat64(length(days)) as occasions,
    toFloat64(before - days[-1]) as silent_days,
    toFloat64(before - days[1]) as known_days,
    if(occasions > 1, (known_days - silent_days) / (occasions - 1), nan) as mean_gap,
    silent_days / mean_gap as silence_ratio,
    toFloat64(spent) as revenue,
    revenue / occasions as per_occasion,
    toFloat64(spent_365) as revenue_365,
    toFloat64(arrayCount(on_day -> on_day >= before - 90, days)) as occasions_90,
    ifNotFinite(discounted / (spent + discounted), 0.) as discount_share,
    ifNotFinite(refunded / spent, 0.) as refunded_share,
    toFloat64(category_count) as categories
from (
    select
        o.customer_id as customer_id,
        any(w.before) as before,
        arraySort(groupUniqArrayIf(o.ordered_on, o.is_purchase)) as days,
        argMinIf(o.source, (o.ordered_on, o.order_id), o.is_purchase) as source_word,
        argMaxIf(o.category, (o.ordered_on, o.order_id), o.is_purchase) as category_word,
        sumIf(o.revenue_minor, o.is_purchase) as spent,
        sumIf(o.revenue_minor, o.is_purchase and o.ordered_on >= w.before - 365) as spent_365,
        sumIf(o.discount_minor, o.is_purchase) as discounted,
        sumIf(o.refunded_minor, ifNull(o.refunded_on < w.before, 0)) as refunded,
        uniqExactIf(o.category, o.is_purchase and o.category != '') as category_count
    from (
        select
            customer_id, order_id, ordered_on, is_purchase, source, category, revenue_minor, discount_minor, refunded_minor, refunded_on
        from stg_orders
        where customer_id != 0
    ) as o
    global inner join (select 1 /* whom */) as w on w.customer_id = o.customer_id
    where o.ordered_on < w.before
    group by o.customer_id
    having length(days) > 0
)
