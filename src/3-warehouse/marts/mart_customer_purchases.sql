-- Grain    one row per customer with a purchase on or before {as_of:Date}
-- Feeds    4-scoring (all methods), 5-segments, the pages of customers and value
-- Units    whole days; money in minor units of the report currency; repeat_mean_minor is a mean (Float64)
--          net less the last five columns (tax passed on, goods, delivery, payment fee, service) is profit
-- Notes    frequency, recency_days, age_days are x, t_x, T of Fader, Hardie & Lee (2005): repeat purchase days, first to last purchase day,
--          first purchase day to as_of. Several orders on one day are one occasion. repeat_mean_minor is m_x of Fader & Hardie (2013):
--          mean revenue of the occasions after the first. Orders, refunds and returns after as_of are unseen.
--          log_gaps is the sum of the natural logarithms of the days between purchase days (Reutterer et al. 2021), 0 without any.
--          discount_minor is what the price was lowered by on the purchases so far.
--          The window holds orders of the last {window_days:UInt32} days, as_of included. median_gap_days is null with one occasion.
--          Grouping by the head of the table's key, so customers are finished while reading and memory does not grow with their number.
with arraySort(arrayPopFront(arrayDifference(arrayMap(day -> toInt32(day), days)))) as gaps,
seen as (
    select
        customer_id,
        -- the instant, then the order, in one number: aggregates compare numbers several times faster than tuples
        bitShiftLeft(toInt128(toUnixTimestamp64Milli(ordered_at)), 64) + toInt128(order_id) as place,
        ordered_on,
        is_purchase,
        is_return,
        source,
        channel,
        category,
        product,
        revenue_minor,
        discount_minor,
        refunded_on is null or refunded_on <= {as_of:Date} as settled,
        if(settled, refunded_minor, 0) as refunded_seen,
        if(settled, profit_minor, profit_before_refund_minor) as profit_seen,
        ordered_on > {as_of:Date} - {window_days:UInt32} as in_window,
        if(settled, tax_kept_minor, tax_minor) as tax_seen,
        if(settled, goods_cost_minor, cost_minor) as goods_seen,
        delivery_cost_minor,
        fee_minor,
        -- what handling the refund will cost is not yet seen either
        revenue_minor - refunded_seen - tax_seen - goods_seen - delivery_cost_minor - fee_minor - profit_seen as service_seen
    from stg_orders
    where customer_id != 0 and ordered_on <= {as_of:Date} and (is_purchase or is_return)
),
customers as (
    select
        customer_id,
        countIf(is_purchase) as orders,
        arrayCompact(arraySort(groupArrayIf(ordered_on, is_purchase))) as days,
        sum(revenue_minor) as revenue,
        sumArgMinIf(revenue_minor, ordered_on, is_purchase) as first_day_revenue,
        sum(refunded_seen) as refunded,
        sum(profit_seen) as profit,
        countIf(in_window and is_purchase) as window_orders,
        sumIf(revenue_minor, in_window) as window_revenue,
        sumIf(refunded_seen, in_window) as window_refunded,
        sumIf(profit_seen, in_window) as window_profit,
        countIf(is_return) as returns,
        sumIf(discount_minor, is_purchase) as discount,
        argMinIf(source, place, is_purchase) as first_source,
        argMinIf(channel, place, is_purchase) as first_channel,
        argMinIf(category, place, is_purchase) as first_category,
        argMinIf(product, place, is_purchase) as first_product,
        uniqExactIf(cityHash64(category), is_purchase and category != '') as categories,
        sum(tax_seen) as tax,
        sum(goods_seen) as goods_cost,
        sum(delivery_cost_minor) as delivery_cost,
        sum(fee_minor) as fee,
        sum(service_seen) as service_cost
    from seen
    group by customer_id
    having orders > 0
)
select
    {as_of:Date} as as_of,
    customer_id,
    days[1] as first_on,
    days[-1] as last_on,
    toUInt32(orders) as orders,
    toUInt32(length(days)) as occasions,
    toUInt32(occasions - 1) as frequency,
    toUInt32(last_on - first_on) as recency_days,
    toUInt32({as_of:Date} - first_on) as age_days,
    if(frequency = 0, 0., (revenue - first_day_revenue) / frequency) as repeat_mean_minor,
    revenue as revenue_minor,
    refunded as refunded_minor,
    revenue - refunded as net_minor,
    profit as profit_minor,
    toUInt32(window_orders) as window_orders,
    window_revenue as window_revenue_minor,
    window_revenue - window_refunded as window_net_minor,
    window_profit as window_profit_minor,
    if(frequency = 0, null, (gaps[intDiv(frequency + 1, 2)] + gaps[intDiv(frequency, 2) + 1]) / 2) as median_gap_days,
    toUInt32(returns) as returns,
    discount as discount_minor,
    first_source,
    first_channel,
    first_category,
    toUInt32(categories) as categories,
    tax as tax_minor,
    goods_cost as goods_cost_minor,
    delivery_cost as delivery_cost_minor,
    fee as fee_minor,
    service_cost as service_cost_minor,
    first_product,
    arraySum(gap -> log(gap), gaps) as log_gaps
from customers
