-- Grain    one row per cohort (month or quarter of the first purchase)
-- Feeds    the cohorts
select if({by:String} = 'quarter', toStartOfQuarter(first_on), toStartOfMonth(first_on)) as cohort, count() as customers
from score_customers
where run_id = {run:UInt32} and 1 /* filter */
group by cohort
order by cohort
