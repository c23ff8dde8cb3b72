-- Grain    one row: how one customer can be reached
-- Feeds    the customer page
select email, phone from stg_customers where customer_id = {customer:UInt64}
