-- Grain    one row per group of customers by their first purchase, the most valuable first
-- Feeds    the page of attribution
-- Units    minor units; value = history + what is expected; squares for the interval of its mean
select
    '' /* group */ as group_name,
    count() as customers,
    sum(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor) as history_minor) as history,
    sum(if({measure:String} = 'profit', future_profit_minor, future_revenue_minor) as future_minor) as future,
    sum(toFloat64(history_minor + ifNull(future_minor, 0)) as value) as total,
    sum(value * value) as squares,
    countIf(occasions > 1) as repeaters,
    countIf(b.categories > 1) as multi
from score_customers as c
left join (
    select customer_id, toUInt32(count()) as categories from mart_customer_categories where first_on <= {as_of:Date} group by customer_id
) as b on b.customer_id = c.customer_id
where run_id = {run:UInt32} and 1 /* filter */
group by group_name
order by total desc, group_name
