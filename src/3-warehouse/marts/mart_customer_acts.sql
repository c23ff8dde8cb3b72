-- Grain    one row per customer who has bought something or got something back
-- Feeds    5-segments: what customers did, how often, for how much, what after what
-- Units    minor units of the report currency; days in the shop's zone
-- Notes    Orders of one day in the order of their numbers, so that the same facts give the same lists.
--          Grouping by the head of the table's key: lists are finished while reading.
with acts as (
    select
        customer_id,
        arraySort(groupArrayIf((ordered_on, order_id, revenue_minor, channel, source), is_purchase)) as bought,
        arraySort(
            groupArrayIf(
                (assumeNotNull(refunded_on), order_id, refunded_minor, channel, source),
                refunded_minor > 0 and refunded_on is not null
            )
        ) as refunded
    from stg_orders
    where customer_id != 0 and (is_purchase or refunded_minor > 0)
    group by customer_id
    having notEmpty(bought) or notEmpty(refunded)
)
select
    customer_id,
    bought.1 as bought_on,
    bought.3 as bought_minor,
    bought.4 as bought_channel,
    bought.5 as bought_source,
    -- from the end: the days to what follows, or, on the same day, what that one waits for
    arrayMap(
        (day, later) -> toUInt16(if(later = toDate(0), 0, later - day)),
        bought_on,
        arrayReverse(
            arrayFill(
                (later, is_new_day) -> is_new_day,
                arrayPopBack(arrayPushFront(arrayReverse(bought_on), toDate(0))),
                arrayMap(gap -> gap != 0, arrayDifference(arrayMap(day -> toInt32(day), arrayReverse(bought_on))))
            )
        )
    ) as bought_wait,
    refunded.1 as refunded_on,
    refunded.3 as refunded_minor,
    refunded.4 as refunded_channel,
    refunded.5 as refunded_source
from acts
