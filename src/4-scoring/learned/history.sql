-- Grain    one row per customer with a purchase by {day:Date}, every {every:UInt32}-th by a hash
-- Feeds    learned forecasts from histories: the revenue of the {days:UInt32} days after {day:Date}, and what was known that day
-- Units    UInt64, then Float64: money in minor units, days, shares; a word by its place among the known ones, nan where not known
-- Notes    Nothing that happened after {day:Date} is in a feature; a refund counts from its own day on.
with
    (word, known) -> if(has(known, toString(word)), toFloat64(indexOf(known, toString(word)) - 1), nan) as code,
    arrayMap(n -> toFloat64(n), arrayPopFront(arrayDifference(arrayMap(on_day -> toInt32(on_day), days)))) as gaps
select
    customer_id,
    toFloat64(later) as later_minor,
    code(source_word, {source:Array(String)}) as source,
    code(channel_word, {channel:Array(String)}) as last_channel,
    code(category_word, {category:Array(String)}) as last_category,
    code(province_word, {province:Array(String)}) as last_province,
    toFloat64(length(days)) as occasions,
    toFloat64({day:Date} - days[-1]) as silent_days,
    toFloat64({day:Date} - days[1]) as known_days,
    if(occasions > 1, (known_days - silent_days) / (occasions - 1), nan) as mean_gap,
    silent_days / mean_gap as silence_ratio,
    if(length(gaps) > 1, sqrt(arrayAvg(gap -> pow(gap - mean_gap, 2), gaps)) / mean_gap, nan) as gap_spread,
    if(length(gaps) > 0, gaps[-1], nan) as last_gap,
    toFloat64(spent) as revenue,
    revenue / occasions as per_occasion,
    toFloat64(last_minor) as last_basket,
    toFloat64(spent_90) as revenue_90,
    toFloat64(arrayCount(on_day -> on_day > {day:Date} - 90, days)) as occasions_90,
    toFloat64(spent_365) as revenue_365,
    ifNotFinite(discounted / (spent + discounted), 0.) as discount_share,
    ifNotFinite(last_discount / (last_minor + last_discount), 0.) as last_discount_share,
    ifNotFinite(refunded / spent, 0.) as refunded_share,
    toFloat64(last_refunded > 0) as last_refunded_flag,
    toFloat64(category_count) as categories,
    arraySum(arrayMap(one -> toFloat64(one.2), arrayFilter(one -> one.1 = days[1], bought))) as first_day_minor
from (
    select
        customer_id,
        arraySort(groupUniqArrayIf(ordered_on, is_purchase and ordered_on <= {day:Date})) as days,
        sumIf(revenue_minor, is_purchase and ordered_on > {day:Date} and ordered_on <= {day:Date} + {days:UInt32}) as later,
        argMinIf(source, (ordered_on, order_id), is_purchase and ordered_on <= {day:Date}) as source_word,
        argMaxIf(channel, (ordered_on, order_id), is_purchase and ordered_on <= {day:Date}) as channel_word,
        argMaxIf(category, (ordered_on, order_id), is_purchase and ordered_on <= {day:Date}) as category_word,
        argMaxIf(province, (ordered_on, order_id), is_purchase and ordered_on <= {day:Date}) as province_word,
        sumIf(revenue_minor, is_purchase and ordered_on <= {day:Date}) as spent,
        argMaxIf(revenue_minor, (ordered_on, order_id), is_purchase and ordered_on <= {day:Date}) as last_minor,
        groupArrayIf((ordered_on, revenue_minor), is_purchase and ordered_on <= {day:Date}) as bought,
        sumIf(revenue_minor, is_purchase and ordered_on <= {day:Date} and ordered_on > {day:Date} - 90) as spent_90,
        sumIf(revenue_minor, is_purchase and ordered_on <= {day:Date} and ordered_on > {day:Date} - 365) as spent_365,
        sumIf(discount_minor, is_purchase and ordered_on <= {day:Date}) as discounted,
        argMaxIf(discount_minor, (ordered_on, order_id), is_purchase and ordered_on <= {day:Date}) as last_discount,
        sumIf(refunded_minor, ordered_on <= {day:Date} and ifNull(refunded_on <= {day:Date}, 0)) as refunded,
        argMaxIf(
            if(ifNull(refunded_on <= {day:Date}, 0), refunded_minor, 0), (ordered_on, order_id), is_purchase and ordered_on <= {day:Date}
        ) as last_refunded,
        uniqExactIf(category, is_purchase and ordered_on <= {day:Date} and category != '') as category_count
    from stg_orders
    where customer_id != 0 and sipHash64(customer_id) % {every:UInt32} = 0 and ordered_on <= {day:Date} + {days:UInt32}
    group by customer_id
    having length(days) > 0
)
order by customer_id
