-- Grain    one row per kind of customer: brought by somebody (1) or not (0)
-- Feeds    referrals on the page of attribution
-- Units    minor units; squares for the interval of the mean
select
    c.customer_id in (select customer_id from stg_referrals where referrer_id != 0) as is_brought,
    count() as customers,
    sum(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)) as history,
    sum(if({measure:String} = 'profit', future_profit_minor, future_revenue_minor)) as future,
    sum(toFloat64(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)
        + ifNull(if({measure:String} = 'profit', future_profit_minor, future_revenue_minor), 0)) as value) as total,
    sum(value * value) as squares,
    countIf(c.customer_id in (select customer_id from stg_referrals where referrer_id = 0)) as unknown
from score_customers as c
where run_id = {run:UInt32} and 1 /* filter */
group by is_brought
