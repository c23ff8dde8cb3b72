-- Grain    one row per group, months of age and months of care
-- Feeds    payback of acquisition
-- Units    whole months that have ended by {ended:Date}, the month of the first purchase not counted; acquisition in minor units
select
    people.name as group_name,
    dateDiff('month', toStartOfMonth(first_on), {ended:Date}) as age,
    least(age, dateDiff('month', toStartOfMonth(first_on), last_on + {care_days:UInt32})) as cared,
    count() as customers,
    sum(acquisition_minor) as acquisition
from score_profits
inner join (
    select
        customer_id,
        first_on,
        last_on,
        '' /* group */ as name
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
) as people on people.customer_id = score_profits.customer_id
where run_id = {run:UInt32} and age >= 0
group by group_name, age, cared
order by group_name, age, cared
