-- Grain    one row per customer of a run, with the day after it
select customer_id, {as_of:Date} + 1 as before from score_customers where run_id = {run:UInt32}
