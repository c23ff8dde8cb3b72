-- Grain    one row per customer with a purchase by {day:Date}
-- Feeds    the test of signs on the past, and score_loss_signs
-- Notes    Only what was known on {day:Date}. refundedLast: half of the last order or more came back. manyRefunds: half of all money or
--          more, of three orders at least. bargains: two of three orders, of three at least, had a discount. narrowed: the later half of
--          four orders or more covers fewer categories than the earlier. moved: the last order went to a province none went to before.
--          slowing: of three gaps or more, the last is over twice the median of those before.
select
    customer_id,
    toUInt32(length(days)) as occasions,
    arrayFilter(sign -> sign != '', [
        if(last_minor > 0 and 2 * last_refunded >= last_minor, 'refundedLast', ''),
        if(orders >= 3 and 2 * refunded >= spent, 'manyRefunds', ''),
        if(orders >= 3 and 3 * discounted >= 2 * orders, 'bargains', ''),
        if(
            orders >= 4 and length(arrayDistinct(arraySlice(categories, 1, intDiv(orders, 2))))
            > length(arrayDistinct(arraySlice(categories, intDiv(orders, 2) + 1))),
            'narrowed', ''
        ),
        if(orders >= 2 and provinces[-1] != '' and not has(arrayPopBack(provinces), provinces[-1]), 'moved', ''),
        if(length(gaps) >= 3 and gaps[-1] > 2 * arraySort(arrayPopBack(gaps))[intDiv(length(gaps), 2)], 'slowing', '')
    ]) as signs
from (
    select
        customer_id,
        arraySort(groupUniqArray(ordered_on)) as days,
        arrayPopFront(arrayDifference(arrayMap(on_day -> toInt32(on_day), days))) as gaps,
        toUInt32(count()) as orders,
        arrayMap(one -> one.3, arraySort(groupArray((ordered_on, order_id, toString(category))))) as categories,
        arrayMap(one -> one.3, arraySort(groupArray((ordered_on, order_id, toString(province))))) as provinces,
        sum(revenue_minor) as spent,
        countIf(discount_minor > 0) as discounted,
        sum(if(ifNull(refunded_on <= {day:Date}, 0), refunded_minor, 0)) as refunded,
        argMax(revenue_minor, (ordered_on, order_id)) as last_minor,
        argMax(if(ifNull(refunded_on <= {day:Date}, 0), refunded_minor, 0), (ordered_on, order_id)) as last_refunded
    from stg_orders
    where customer_id != 0 and is_purchase and ordered_on <= {day:Date}
    group by customer_id
)
