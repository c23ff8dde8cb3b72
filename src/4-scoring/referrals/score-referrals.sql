-- Grain    one row per customer who has brought others that have bought
-- Feeds    score_referrals
-- Units    minor units
-- Notes    Over the whole base: who brings and who is brought may lie on different nodes. Only those brought directly count.
insert into score_referrals
select
    {run:UInt32} as run_id,
    r.referrer_id as customer_id,
    toUInt32(count()) as brought,
    sum(c.revenue_minor) as revenue_minor,
    sum(c.net_minor) as net_minor,
    sum(c.profit_minor) as profit_minor,
    sum(c.future_revenue_minor) as future_revenue_minor,
    sum(c.future_profit_minor) as future_profit_minor
from score_customers as c
inner join (select customer_id, referrer_id from stg_referrals where referrer_id != 0) as r on r.customer_id = c.customer_id
where c.run_id = {run:UInt32}
group by r.referrer_id
