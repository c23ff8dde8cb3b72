-- Grain    one row per group of customers and arm of those measured, and one per reason for which others are not
-- Feeds    differences, adjusted for the past, from sums alone
-- Units    sums over customers of what they did (y), of the same in the year before (x), their squares and product; metrics in the order
--          conversion, orders, net, profit, value. orders_net: of orders times net, for net revenue an order
-- Notes    fate: 'measured', or why not: in both groups, assigned after the day looked at, not known before. Each customer counts once.
select
    multiIf(is_crossed, 'crossed', is_later, 'later', not is_known, 'unknown', 'measured') as fate,
    if(fate = 'measured', of_group, '') as group_name,
    if(fate = 'measured', is_treated, 0) as in_treated,
    count() as n,
    countIf(is_complete) as complete,
    min(assigned_on) as first_on,
    max(assigned_on) as last_on,
    sumForEach(did) as y,
    sumForEach(arrayMap(v -> v * v, did)) as yy,
    sumForEach(past) as x,
    sumForEach(arrayMap(v -> v * v, past)) as xx,
    sumForEach(arrayMap((v, u) -> v * u, past, did)) as xy,
    sum(did[2] * did[3]) as orders_net
from (select 1 /* customers */)
group by fate, group_name, in_treated
