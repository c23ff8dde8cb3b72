-- Grain    one row per kind of customer by what treating her is expected to do
-- Units    customers; minor units after {cost:Int64} a customer
select kind, count() as customers, sum(effect_minor - {cost:Int64}) as gain, avg(alone) as mean_alone
from score_uplift
where run_id = {run:UInt32} and experiment_id = {experiment:UInt32}
group by kind
