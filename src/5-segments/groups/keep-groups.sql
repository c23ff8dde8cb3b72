-- Grain    one row per customer of an experiment, with the name of her group
-- Feeds    conditions about the groups of an experiment
insert into seg_groups (experiment_id, set_id, customer_id, group_name)
select {experiment:UInt32}, {set:UInt32}, customer_id, group_name
from (select 1 /* grouped */)
