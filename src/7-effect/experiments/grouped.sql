-- Grain    one row per customer of an experiment, under the name she has today: her group, or why she is in none
-- Feeds    conditions about the groups of an experiment
-- Notes    The same order of reasons as in the sums: each customer has one.
select
    customer_id,
    multiIf(is_crossed, 'crossed', is_later, 'later', not is_known, 'unknown', is_treated, 'treated', 'control') as group_name
from (select 1 /* customers */)
