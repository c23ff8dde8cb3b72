-- Grain    one row per customer, the first {limit:UInt32} by score
-- Feeds    the table of top customers
-- Units    minor units over the whole history; parts 0 … 1
select
    toString(customer_id) as id,
    name,
    stage,
    points,
    multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor) as money,
    parts
from (select 1 /* points */)
order by points desc, net_minor desc, customer_id
limit {limit:UInt32}
