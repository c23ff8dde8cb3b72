-- Grain    one row: customers with purchases at the newest day that was worked out
-- Feeds    quality page: the stages of processing
select count() as customers
from mart_customer_purchases
where as_of = (select max(as_of) from mart_customer_purchases)
