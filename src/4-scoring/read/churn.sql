-- Grain    one row per day looked back to, but the first, and group of customers
-- Feeds    churn and retention rates between each day and the one before
-- Units    customers; money is the net revenue of the 365 days up to the day before, in minor units
select
    on_day,
    people.name as group_name,
    countIf(stage_before not in ('', 'lost')) as at_start,
    countIf(stage_before not in ('', 'lost') and stage = 'lost') as lost,
    countIf(stage_before = 'lost' and stage != 'lost') as returned,
    sumIf(year_before_minor, stage_before not in ('', 'lost')) as money_at_start,
    sumIf(year_before_minor, stage_before not in ('', 'lost') and stage = 'lost') as money_lost
from score_stages
inner join (
    select
        customer_id,
        multiIf(
            {by:String} = 'abc', toString(abc_net),
            {by:String} = 'source', toString(first_source),
            {by:String} = 'channel', toString(first_channel),
            {by:String} = 'province', toString(province),
            {by:String} = 'cohort', toString(toYear(first_on)),
            ''
        ) as name
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
) as people on people.customer_id = score_stages.customer_id
where run_id = {run:UInt32} and on_day > {first:Date} and stage_before != ''
group by on_day, group_name
order by on_day, group_name
