-- Grain    one row per pair of stages: on an earlier day ('new' = no customer yet) and on a later one
-- Feeds    flows between stages
-- Units    future is expected revenue as of the run's day, in minor units
select
    if(before.customer_id = 0, 'new', before.stage) as from_stage,
    later.stage as to_stage,
    count() as customers,
    ifNull(sum(people.future), 0) as future
from (select customer_id, stage from score_stages where run_id = {run:UInt32} and on_day = {to:Date}) as later
inner join (
    select customer_id, future_revenue_minor as future from score_customers where run_id = {run:UInt32} and 1 /* filter */
) as people on people.customer_id = later.customer_id
left join (
    select customer_id, stage from score_stages where run_id = {run:UInt32} and on_day = {from:Date}
) as before on before.customer_id = later.customer_id
group by from_stage, to_stage
order by from_stage, to_stage
