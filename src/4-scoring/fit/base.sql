-- Grain    one row: what the whole base looks like
-- Feeds    the judge, the base's margin and mean spend, the run's totals
-- Units    days; money in minor units of the report currency
-- Notes    spend_correlation is that of the logarithms of how often and how much, over repeat buyers: Gamma-Gamma takes them as
--          independent. It is rounded because the order in which threads add floating-point numbers is not fixed.
select
    count() as customers,
    sum(orders) as orders,
    sum(occasions) as occasions,
    countIf(frequency > 0) as repeaters,
    countIf(frequency > 0 and repeat_mean_minor > 0) as spenders,
    min(first_on) as first_on,
    max(last_on) as last_on,
    max(age_days) as span_days,
    sum(revenue_minor) as revenue_minor,
    sum(net_minor) as net_minor,
    sum(profit_minor) as profit_minor,
    uniqExactIf(repeat_mean_minor, frequency > 0 and repeat_mean_minor > 0) as different_spends,
    uniqExact(frequency, recency_days, age_days) as different_histories,
    round(corrIf(log(frequency), log(repeat_mean_minor), frequency > 0 and repeat_mean_minor > 0), 6) as spend_correlation
from mart_customer_purchases
where as_of = {as_of:Date}
