-- Grain    one row per customer with a purchase by {past:Date}, a day the run looked back to
-- Feeds    dimensions.sql in the place of score_customers
-- Units    as in score_customers
-- Notes    The rhythm is that of score_stages on that day: the own median gap between two bounds, the fallback for who has bought once.
with toUInt32(age_days - recency_days) as silent_days
select
    {run:UInt32} as run_id,
    customer_id,
    '' as name,
    '' as stage,
    revenue_minor,
    net_minor,
    profit_minor,
    cast(null as Nullable(Int64)) as future_revenue_minor,
    silent_days as recency_days,
    window_orders,
    window_net_minor,
    window_profit_minor,
    orders,
    categories,
    refunded_minor,
    discount_minor,
    age_days,
    toFloat64(toFloat32(if(
        median_gap_days is null,
        {fallback_gap:Float64},
        least(greatest(assumeNotNull(median_gap_days), {minimum_gap:Float64}), {maximum_gap:Float64})
    ))) as rhythm_days,
    silent_days / rhythm_days as silence_ratio
from mart_customer_purchases
where as_of = {past:Date}
