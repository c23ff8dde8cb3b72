-- Grain    one row per customer and time she was put into a group: by an uploaded file, or by the draw of a campaign
-- Notes    {campaign:UInt32} is 0 for a file. Whom the universal holdout took from a campaign is in neither of its groups.
select customer_id, arm, assigned_on
from effect_assignments
where experiment_id = {experiment:UInt32}
union all
select customer_id, arm, assigned_on
from act_assignments final
where campaign_id = {campaign:UInt32} and {campaign:UInt32} != 0 and arm in ('treated', 'control')
