-- Grain    one row per life that occurs: one of the four patterns, or still open after the highest stage reached
-- Feeds    the page of trajectories
-- Units    minor units over the whole history; days from the first to the last purchase
select
    if(pattern = '', concat('open-', reached), toString(pattern)) as life,
    count() as customers,
    sum(people.money) as money,
    sum(last_on - first_on) as days
from score_trajectories
inner join (
    select
        customer_id,
        multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor) as money
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
) as people on people.customer_id = score_trajectories.customer_id
where run_id = {run:UInt32}
group by life
