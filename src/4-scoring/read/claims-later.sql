-- Grain    one row: what customers did in the {days:UInt16} days after {on:Date}, by what was known then
-- Feeds    claims about loyal customers and their later purchases
-- Notes    loyal = in stability on that day; others = in exploration or formation. The correlation is Spearman's, between purchase days
--          by that day and net revenue after it, over everybody who was live then.
select
    countIf(stage = 'stability') as loyal,
    countIf(stage = 'stability' and after.bought > 0) as loyal_bought,
    countIf(stage != 'stability') as others,
    countIf(stage != 'stability' and after.bought > 0) as others_bought,
    count() as live,
    if(live > 3, rankCorr(toFloat64(after.days_before), toFloat64(after.net_after)), 0) as correlation
from (
    select customer_id, stage
    from score_stages
    where run_id = {run:UInt32} and on_day = {on:Date} and stage in ('exploration', 'formation', 'stability')
        and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
) as live_then
inner join (
    select
        customer_id,
        uniqExactIf(ordered_on, is_purchase and ordered_on <= {on:Date}) as days_before,
        countIf(is_purchase and ordered_on > {on:Date} and ordered_on <= {on:Date} + {days:UInt16}) as bought,
        sumIf(net_minor, ordered_on > {on:Date} and ordered_on <= {on:Date} + {days:UInt16}) as net_after
    from stg_orders
    where customer_id != 0 and (is_purchase or is_return)
    group by customer_id
) as after on after.customer_id = live_then.customer_id
