-- Grain    one row per cohort (month or quarter of the first purchase) and period in which something happened
-- Feeds    the cohorts
-- Units    customers with a purchase in the period; money in minor units
select
    people.cohort as cohort,
    if({by:String} = 'quarter', toStartOfQuarter(month), month) as period,
    uniqExactIf(customer_id, occasions > 0) as active,
    sum(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)) as money
from mart_customer_months
inner join (
    select customer_id, if({by:String} = 'quarter', toStartOfQuarter(first_on), toStartOfMonth(first_on)) as cohort
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
) as people using (customer_id)
where month <= {as_of:Date} and period >= cohort
group by cohort, period
order by cohort, period
