-- Grain    one row per day looked back to, but the first
-- Feeds    churn and retention rates of all customers: churn.sql without groups and filter, and so without a join
-- Units    customers; money is the net revenue of the 365 days up to the day before, in minor units
select
    on_day,
    '' as group_name,
    countIf(stage_before not in ('', 'lost')) as at_start,
    countIf(stage_before not in ('', 'lost') and stage = 'lost') as lost,
    countIf(stage_before = 'lost' and stage != 'lost') as returned,
    sumIf(year_before_minor, stage_before not in ('', 'lost')) as money_at_start,
    sumIf(year_before_minor, stage_before not in ('', 'lost') and stage = 'lost') as money_lost
from score_stages
where run_id = {run:UInt32} and on_day > {first:Date} and stage_before != ''
group by on_day
order by on_day
