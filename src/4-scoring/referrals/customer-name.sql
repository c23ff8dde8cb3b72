-- Grain    one row: what a customer is called
-- Feeds    the customer page
select name from stg_customers where customer_id = {customer:UInt64}
