-- Grain    one row per customer of a run
-- Feeds    whom to treat next
-- Units    UInt64, then the features as Float64
select
    customer_id, source, category, occasions, silent_days, known_days, mean_gap, silence_ratio, revenue, per_occasion, revenue_365,
    occasions_90, discount_share, refunded_share, categories
from (select 1 /* features */)
order by customer_id
