-- Grain    one row per compared customer with a purchase by {calibration_end:Date}: every {every:UInt32}-th by a hash
-- Feeds    score_holdout
-- Units    holdout of {holdout_days:UInt32} days: ({calibration_end:Date}, {as_of:Date}]; orders are purchase days; money is revenue
-- Notes    own rate: frequency ÷ age (a week at least) × length, at the mean of the repeat purchases (the first where there are none).
--          last period: what happened in as many days before the calibration's end happens again, first purchases included.
insert into score_holdout
with bought as (
    select
        customer_id,
        uniqExactIf(ordered_on, ordered_on > {calibration_end:Date}) as actual_orders,
        sumIf(revenue_minor, ordered_on > {calibration_end:Date}) as actual_money,
        uniqExactIf(ordered_on, ordered_on <= {calibration_end:Date}) as last_orders,
        sumIf(revenue_minor, ordered_on <= {calibration_end:Date}) as last_money
    from stg_orders
    where
        customer_id != 0
        and is_purchase
        and ordered_on > {calibration_end:Date} - {holdout_days:UInt32}
        and ordered_on <= {as_of:Date}
        and sipHash64(customer_id) % {every:UInt32} = 0
    group by customer_id
),
p.frequency / greatest(p.age_days, 7) * {holdout_days:UInt32} as own_rate
select
    {run:UInt32} as run_id,
    p.customer_id as customer_id,
    p.frequency as frequency,
    p.revenue_minor as history_minor,
    p.net_minor as net_minor,
    toUInt32(p.age_days - p.recency_days) as silent_days,
    toUInt8(
        5 - arrayCount(bound -> silent_days > bound, {recency:Array(Float64)})
        + 1 + arrayCount(bound -> p.window_orders > bound, {orders:Array(Float64)})
        + 1 + arrayCount(bound -> p.window_net_minor > bound, {money:Array(Float64)})
    ) as rfm_sum,
    arrayConcat([own_rate, toFloat64(b.last_orders)], c.orders) as forecast_orders,
    arrayConcat(
        [own_rate * if(p.frequency > 0, p.repeat_mean_minor, p.revenue_minor), toFloat64(b.last_money)],
        arrayMap(expected -> expected * c.spend_minor, c.orders)
    ) as forecast_money,
    toUInt32(b.actual_orders) as actual_orders,
    b.actual_money as actual_money
from (
    select *
    from mart_customer_purchases
    where as_of = {calibration_end:Date} and sipHash64(customer_id) % {every:UInt32} = 0
) as p
left join bought as b on b.customer_id = p.customer_id
inner join (
    select customer_id, orders, spend_minor
    from score_candidates
    where run_id = {run:UInt32} and as_of = {calibration_end:Date}
) as c on c.customer_id = p.customer_id
