-- Grain    one row per customer with a purchase by {calibration_end:Date}
-- Feeds    score_backtest
-- Units    holdout of {holdout_days:UInt32} days: ({calibration_end:Date}, {as_of:Date}]; orders are purchase days; money is revenue
-- Notes    own rate: frequency ÷ age (a week at least) × length, at the mean of the repeat purchases (the first where there are none).
--          last period: what happened in as many days before the calibration's end happens again, first purchases included.
insert into score_backtest
with bought as (
    select
        customer_id,
        uniqExactIf(ordered_on, ordered_on > {calibration_end:Date}) as actual_orders,
        sumIf(revenue_minor, ordered_on > {calibration_end:Date}) as actual_money,
        uniqExactIf(ordered_on, ordered_on <= {calibration_end:Date}) as last_orders,
        sumIf(revenue_minor, ordered_on <= {calibration_end:Date}) as last_money
    from stg_orders
    where customer_id != 0 and is_purchase and ordered_on > {calibration_end:Date} - {holdout_days:UInt32} and ordered_on <= {as_of:Date}
    group by customer_id
)
select
    {run:UInt32} as run_id,
    p.customer_id as customer_id,
    p.frequency as frequency,
    p.revenue_minor as history_minor,
    p.net_minor as net_minor,
    p.profit_minor as profit_minor,
    toUInt32(p.age_days - p.recency_days) as silent_days,
    toUInt8(
        5 - arrayCount(bound -> silent_days > bound, {recency:Array(Float64)})
        + 1 + arrayCount(bound -> p.window_orders > bound, {orders:Array(Float64)})
        + 1 + arrayCount(bound -> p.window_net_minor > bound, {money:Array(Float64)})
    ) as rfm_sum,
    v.expected_orders as model_orders,
    v.expected_orders * v.expected_spend_minor as model_money,
    p.frequency / greatest(p.age_days, 7) * {holdout_days:UInt32} as own_orders,
    own_orders * if(p.frequency > 0, p.repeat_mean_minor, p.revenue_minor) as own_money,
    b.last_orders as last_orders,
    b.last_money as last_money,
    b.actual_orders as actual_orders,
    b.actual_money as actual_money
from (select * from mart_customer_purchases where as_of = {calibration_end:Date}) as p
left join bought as b on b.customer_id = p.customer_id
left join (
    select customer_id, expected_orders, expected_spend_minor
    from score_values
    where run_id = {run:UInt32} and as_of = {calibration_end:Date}
) as v on v.customer_id = p.customer_id
