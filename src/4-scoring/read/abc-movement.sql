-- Grain    one row per pair of classes: in an earlier run ('new' = no customer then) and in this one
-- Feeds    who changed class
select
    if(before.customer_id = 0, 'new', before.class) as from_class,
    now.class as to_class,
    count() as customers
from (
    select customer_id, multiIf({measure:String} = 'revenue', abc_revenue, {measure:String} = 'net', abc_net, abc_profit) as class
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
) as now
left join (
    select customer_id, multiIf({measure:String} = 'revenue', abc_revenue, {measure:String} = 'net', abc_net, abc_profit) as class
    from score_customers
    where run_id = {before:UInt32}
) as before on before.customer_id = now.customer_id
group by from_class, to_class
order by from_class, to_class
