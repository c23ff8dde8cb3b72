-- Grain    one row where the customer has brought others that have bought
-- Feeds    the customer page
-- Units    minor units
select brought, revenue_minor, net_minor, profit_minor, future_revenue_minor, future_profit_minor
from score_referrals
where run_id = {run:UInt32} and customer_id = {customer:UInt64}
