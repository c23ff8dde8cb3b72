-- Grain    one row where somebody brought the customer
-- Feeds    the customer page
select toString(referrer_id) as id, referred_by from stg_referrals where customer_id = {customer:UInt64}
