-- Grain    one row per run of {runs:Array(UInt32)} in which one customer was a customer
-- Feeds    grade history of the customer page
-- Units    expected revenue in minor units
select
    as_of,
    abc_net as abc,
    multiIf({method:String} = 'quantile', rfm_quantile_group, {method:String} = 'fixed', rfm_fixed_group, rfm_breaks_group) as rfm_group,
    future_revenue_minor as future
from score_customers
where has({runs:Array(UInt32)}, run_id) and customer_id = {customer:UInt64}
order by as_of
