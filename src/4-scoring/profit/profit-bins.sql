-- Grain    one row per range of what is left of a customer, with customers in it
-- Feeds    the distribution on the page of profitability
-- Units    minor units: the lower edge; the first edge stands for no lower bound
select roundDown(earned_minor, {edges:Array(Int64)}) as edge, count() as customers, sum(earned_minor) as earned
from score_profits
where run_id = {run:UInt32}
    and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
group by edge
