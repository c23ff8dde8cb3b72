-- Grain    one row per customer: those of whom most and those of whom least is left, ten each
-- Feeds    the best and the worst on the page of profitability
-- Units    minor units
with
ends as (
    select customer_id, net_minor, cost_minor, earned_minor, 'best' as end
    from score_profits
    where run_id = {run:UInt32}
        and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
    order by earned_minor desc, customer_id
    limit 10
    union all
    select customer_id, net_minor, cost_minor, earned_minor, 'worst' as end
    from score_profits
    where run_id = {run:UInt32}
        and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
    order by earned_minor, customer_id
    limit 10
)
select end, toString(ends.customer_id) as id, people.name as name, net_minor as net, cost_minor as cost, earned_minor as earned
from ends
left join (
    select customer_id, name from score_customers where run_id = {run:UInt32} and customer_id in (select customer_id from ends)
) as people on people.customer_id = ends.customer_id
order by end, if(end = 'best', -earned, earned), ends.customer_id
