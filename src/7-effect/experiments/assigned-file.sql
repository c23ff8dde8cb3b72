-- Grain    one row per row of an uploaded file that names a customer
select customer_id, arm, assigned_on
from effect_assignments
where experiment_id = {experiment:UInt32}
