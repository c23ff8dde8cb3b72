-- Grain    one row per customer of an experiment
select customer_id from (select 1 /* people */)
