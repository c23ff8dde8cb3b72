-- Grain    one row per purchase day of one customer up to the as-of day, oldest first
-- Feeds    rhythm of the customer page
select ordered_on as day
from stg_orders
where customer_id = {customer:UInt64} and is_purchase and ordered_on <= {as_of:Date}
group by day
order by day
