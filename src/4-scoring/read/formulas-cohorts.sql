-- Grain    one row per quarter of the first purchase
-- Feeds    the lifecycle revenue method
-- Units    minor units over the whole history, by the stage customers stand in now
select
    toStartOfQuarter(first_on) as cohort,
    count() as customers,
    sumIf(money, stage in ('exploration', 'formation')) as of_new,
    sumIf(money, stage = 'stability') as of_mature,
    sumIf(money, stage in ('decline', 'lost')) as of_lost
from (
    select
        first_on,
        stage,
        multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor) as money
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
)
group by cohort
order by cohort
