-- Grain    one row: orders of guests who cannot be told apart
-- Feeds    quality page
-- Units    minor units of the report currency
select sum(guest_orders) as orders, sum(guest_revenue_minor) as revenue
from mart_days
