-- Grain    one row per group and month since the first purchase in which something happened
-- Feeds    payback of acquisition
-- Units    profit of the months' orders in minor units, before acquisition and care; months that have ended: {ended:Date} is the last of them
select
    people.name as group_name,
    dateDiff('month', people.first_month, month) as step,
    sum(profit_minor) as profit
from mart_customer_months
inner join (
    select
        customer_id,
        toStartOfMonth(first_on) as first_month,
        '' /* group */ as name
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
) as people on people.customer_id = mart_customer_months.customer_id
where month <= {ended:Date} and month >= people.first_month
group by group_name, step
order by group_name, step
