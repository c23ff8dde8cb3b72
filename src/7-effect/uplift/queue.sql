-- Grain    one row per customer of the head of the queue of whom to treat next, the highest gain first
-- Units    minor units after {cost:Int64} a customer
select toString(u.customer_id) as customer_id, c.name as name, c.last_on as last_on, c.stage as stage, u.alone as alone, u.gain as gain
from (
    select customer_id, alone, effect_minor - {cost:Int64} as gain
    from score_uplift
    where run_id = {run:UInt32} and experiment_id = {experiment:UInt32} and kind = 'treat'
    order by gain desc, customer_id
    limit {most:UInt32}
) as u
global inner join (select customer_id, name, last_on, stage from score_customers where run_id = {run:UInt32}) as c
    on c.customer_id = u.customer_id
order by gain desc, u.customer_id
