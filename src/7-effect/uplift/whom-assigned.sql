-- Grain    one row per customer of an experiment, every {every:UInt32}-th by a hash, with the day she was assigned
select customer_id, assigned_on as before from (select 1 /* people */) where sipHash64(customer_id) % {every:UInt32} = 0
