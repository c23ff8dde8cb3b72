-- Grain    one row per order
-- Feeds    every mart, the timeline, the stages
-- Units    minor units of the report currency; days in {zone:String}
-- Notes    A purchase is paid, shipped, completed or refunded with a positive total; a negative total is a return. Cost of goods: the order's
--          own, else that of its lines when every line has one, else {cost_share:Float64} of the goods. A return brings its goods back.
--          Delivery: what the customer paid for it, else {shipping_cost:Int64}. The payment fee is a share of what was paid and is not
--          given back with a refund. Profit = net − tax kept − goods − delivery − fee − service, of an order or return.
--          An order that came without a total is worth its lines (flag total_from_lines).
with
costs as (
    select
        order_id,
        if(countIf(cost_minor is null) = 0, sum(cost_minor), null) as lines_cost,
        sum(l.total_minor) as lines_total,
        argMax(l.category, l.total_minor) as category,
        argMax(if(l.product_no = '', l.product_name, l.product_no), l.total_minor) as product
    from stg_kept_lines as l
    group by order_id
),
priced as (
    select
        v.customer_id as customer_id,
        o.order_id as order_id,
        o.order_no as order_no,
        o.source as source,
        o.shop as shop,
        o.channel as channel,
        o.ordered_at as ordered_at,
        v.ordered_on as ordered_on,
        o.status as status,
        o.status in ('paid', 'shipped', 'completed', 'partially-refunded', 'refunded') and amount > 0 as is_purchase,
        o.status not in ('pending', 'adjustment') and amount < 0 as is_return,
        o.currency as currency,
        has(o.flags, 'total_from_lines') as is_summed,
        if(is_summed, toInt64(round(amount / v.rate)), o.total_minor) as total_minor,
        multiIf(
            is_summed, costs.lines_total - discount + shipping + tax,
            v.rate = 1, o.total_minor,
            toInt64(round(o.total_minor * v.rate))
        ) as amount,
        toInt64(round(o.discount_minor * v.rate)) as discount,
        toInt64(round(o.shipping_minor * v.rate)) as shipping,
        toInt64(round(o.tax_minor * v.rate)) as tax,
        toInt64(round(o.refunded_minor * v.rate)) as refund_said,
        o.status = 'refunded' and o.refunded_minor = 0 as refund_whole,
        amount - shipping - tax as goods,
        toInt64(ifNull(ifNull(round(o.cost_minor * v.rate), if(costs.order_id = 0, null, costs.lines_cost)), round({cost_share:Float64} * abs(goods)))) as cost,
        toDate(coalesce(o.refunded_at, o.cancelled_at, o.updated_at, o.ordered_at), {zone:String}) as refund_day,
        if(shipping != 0, shipping, {shipping_cost:Int64}) as delivery,
        toInt64(round({fee_share:Float64} * amount)) as fee,
        costs.category as category,
        costs.product as product,
        o.country as country,
        o.province as province,
        o.city as city,
        o.recipient_name as recipient_name,
        o.line_count as line_count,
        o.import_id as import_id
    from raw_orders as o
    inner join stg_versions as v on v.order_id = o.order_id and v.import_id = o.import_id
    left join costs on costs.order_id = o.order_id
)
select
    customer_id,
    order_id,
    order_no,
    source,
    shop,
    channel,
    ordered_at,
    ordered_on,
    status,
    toUInt8(is_purchase) as is_purchase,
    toUInt8(is_return) as is_return,
    currency,
    total_minor,
    amount as amount_minor,
    if(is_purchase, amount, 0) as revenue_minor,
    multiIf(is_return, -amount, not is_purchase, 0, refund_whole, amount, least(refund_said, amount)) as refunded_minor,
    if(refunded_minor = 0, null, if(is_return, ordered_on, greatest(refund_day, ordered_on))) as refunded_on,
    revenue_minor - refunded_minor as net_minor,
    cost as cost_minor,
    net_minor - tax_kept_minor - goods_cost_minor - delivery_cost_minor - fee_minor - service_cost_minor as profit_minor,
    if(is_purchase, amount - tax - cost - delivery - fee - {order_cost:Int64}, profit_minor) as profit_before_refund_minor,
    discount as discount_minor,
    shipping as shipping_minor,
    tax as tax_minor,
    category,
    country,
    province,
    city,
    recipient_name,
    line_count,
    import_id,
    product,
    if(is_purchase and refunded_minor < amount, tax, 0) as tax_kept_minor,
    multiIf(
        is_return, -abs(cost),
        not is_purchase, 0,
        -- what was refunded is taken to be goods first: they come back, and so does their cost
        goods > 0, toInt64(intDiv(toInt128(cost) * greatest(0, goods - refunded_minor), goods)),
        cost
    ) as goods_cost_minor,
    if(is_purchase, delivery, 0) as delivery_cost_minor,
    if(is_purchase, fee, 0) as fee_minor,
    if(is_purchase, {order_cost:Int64}, 0) + if(refunded_minor != 0, {return_cost:Int64}, 0) as service_cost_minor
from priced
