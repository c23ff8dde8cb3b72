-- Grain    one row per measured customer of an experiment with a purchase before she was assigned
-- Feeds    whom the treatment changed
-- Units    UInt64, then Float64: 1 = treated, 1 = bought in the window, profit of the window in minor units, and the features
select
    f.customer_id as customer_id,
    toFloat64(c.is_treated) as treated,
    c.did[1] as bought,
    c.did[4] as profit_minor,
    f.source as source,
    f.category as category,
    f.occasions as occasions,
    f.silent_days as silent_days,
    f.known_days as known_days,
    f.mean_gap as mean_gap,
    f.silence_ratio as silence_ratio,
    f.revenue as revenue,
    f.per_occasion as per_occasion,
    f.revenue_365 as revenue_365,
    f.occasions_90 as occasions_90,
    f.discount_share as discount_share,
    f.refunded_share as refunded_share,
    f.categories as categories
from (select 1 /* features */) as f
global inner join (
    select customer_id, is_treated, did
    from (select 1 /* customers */)
    where is_known and not is_crossed and not is_later
) as c on c.customer_id = f.customer_id
order by customer_id
