-- Grain    one row per customer who satisfied conditions on a day before the experiment
select customer_id from score_customers where run_id = {before:UInt32} and 1 /* filter */
