-- Grain    one row per customer with a purchase by {as_of:Date}
-- Feeds    score_customers
-- Units    as in score_customers
-- Notes    Limits arrive as parameters: they concern the whole base, while each node writes its own customers.
--          A score is 1 + the number of upper bounds exceeded; for recency 5 − that number. The group's name is looked up in one table of
--          all 125 codes. Where a class has no limit (null) nobody is in it. {has_values:UInt8} = 0: the model was refused.
insert into score_customers
with
    p.as_of as as_of,
    toUInt32(p.age_days - p.recency_days) as silent_days,
    5 - arrayCount(bound -> silent_days > bound, {quantile_recency:Array(Float64)}) as quantile_r,
    1 + arrayCount(bound -> p.window_orders > bound, {quantile_orders:Array(Float64)}) as quantile_f,
    1 + arrayCount(bound -> p.window_net_minor > bound, {quantile_money:Array(Float64)}) as quantile_m,
    5 - arrayCount(bound -> silent_days > bound, {fixed_recency:Array(Float64)}) as fixed_r,
    1 + arrayCount(bound -> p.window_orders > bound, {fixed_orders:Array(Float64)}) as fixed_f,
    1 + arrayCount(bound -> p.window_net_minor > bound, {fixed_money:Array(Float64)}) as fixed_m,
    5 - arrayCount(bound -> silent_days > bound, {breaks_recency:Array(Float64)}) as breaks_r,
    1 + arrayCount(bound -> p.window_orders > bound, {breaks_orders:Array(Float64)}) as breaks_f,
    1 + arrayCount(bound -> p.window_net_minor > bound, {breaks_money:Array(Float64)}) as breaks_m,
    {groups:Array(String)} as groups,
    {has_values:UInt8} as has_values,
    if(has_values, v.future_profit_minor, null) as potential,
    ifNull(p.profit_minor >= {current_high:Nullable(Int64)}, 0) as is_high_now,
    ifNull(potential >= {potential_high:Nullable(Int64)}, 0) as is_high_ahead
select
    {run:UInt32} as run_id,
    as_of,
    p.customer_id as customer_id,
    c.name,
    c.email,
    c.phone_end,
    c.accounts,
    c.country,
    c.province,
    c.city,
    p.first_source,
    p.first_channel,
    p.first_category,
    p.first_on,
    p.last_on,
    silent_days as recency_days,
    p.age_days,
    p.orders,
    p.occasions,
    p.revenue_minor,
    p.net_minor,
    p.profit_minor,
    p.refunded_minor,
    p.discount_minor,
    p.categories,
    p.window_orders,
    p.window_revenue_minor,
    p.window_net_minor,
    p.window_profit_minor,
    p.median_gap_days,
    s.rhythm_days,
    s.silence_days / s.rhythm_days as silence_ratio,
    s.stage,
    concat(toString(quantile_r), toString(quantile_f), toString(quantile_m)) as rfm_quantile,
    groups[(quantile_r - 1) * 25 + (quantile_f - 1) * 5 + quantile_m] as rfm_quantile_group,
    concat(toString(fixed_r), toString(fixed_f), toString(fixed_m)) as rfm_fixed,
    groups[(fixed_r - 1) * 25 + (fixed_f - 1) * 5 + fixed_m] as rfm_fixed_group,
    concat(toString(breaks_r), toString(breaks_f), toString(breaks_m)) as rfm_breaks,
    groups[(breaks_r - 1) * 25 + (breaks_f - 1) * 5 + breaks_m] as rfm_breaks_group,
    multiIf(ifNull(p.revenue_minor >= {revenue_a:Nullable(Int64)}, 0), 'A', ifNull(p.revenue_minor >= {revenue_b:Nullable(Int64)}, 0), 'B', 'C') as abc_revenue,
    multiIf(ifNull(p.net_minor >= {net_a:Nullable(Int64)}, 0), 'A', ifNull(p.net_minor >= {net_b:Nullable(Int64)}, 0), 'B', 'C') as abc_net,
    multiIf(ifNull(p.profit_minor >= {profit_a:Nullable(Int64)}, 0), 'A', ifNull(p.profit_minor >= {profit_b:Nullable(Int64)}, 0), 'B', 'C') as abc_profit,
    multiIf(ifNull(p.net_minor >= {layer_key:Nullable(Int64)}, 0), 'key', ifNull(p.net_minor >= {layer_ordinary:Nullable(Int64)}, 0), 'ordinary', 'small') as layer,
    multiIf(not has_values, '', is_high_now and is_high_ahead, 'I', is_high_now, 'II', is_high_ahead, 'III', 'IV') as quadrant,
    p.profit_minor as current_minor,
    potential as potential_minor,
    if(has_values, v.probability_alive, null) as probability_alive,
    if(has_values, v.expected_orders, null) as expected_orders,
    if(has_values, v.expected_spend_minor, null) as expected_spend_minor,
    if(has_values, v.future_revenue_minor, null) as future_revenue_minor,
    potential as future_profit_minor,
    p.first_product
from (select * from mart_customer_purchases where as_of = {as_of:Date}) as p
inner join (
    select customer_id, stage, silence_days, rhythm_days from score_stages where run_id = {run:UInt32} and on_day = {as_of:Date}
) as s on s.customer_id = p.customer_id
left join stg_customers as c on c.customer_id = p.customer_id
left join (
    select customer_id, probability_alive, expected_orders, expected_spend_minor, future_revenue_minor, future_profit_minor
    from score_values
    where run_id = {run:UInt32} and as_of = {as_of:Date}
) as v on v.customer_id = p.customer_id
