-- Grain    one row per purchase history that occurs, with how many customers have it
-- Feeds    the fit of every model of purchases
-- Units    purchase days, days, days, customers (UInt32 each); mean of Σ ln of the days from purchase to purchase (Float64)
-- Notes    x, t_x, T of Fader, Hardie & Lee (2005). Of very large bases every {every:UInt32}-th customer, chosen by a hash.
select
    frequency,
    recency_days,
    age_days,
    toUInt32(count()) as customers,
    avg(log_gaps) as mean_log_gaps
from mart_customer_purchases
where as_of = {as_of:Date} and sipHash64(customer_id) % {every:UInt32} = 0
group by frequency, recency_days, age_days
order by frequency, recency_days, age_days
