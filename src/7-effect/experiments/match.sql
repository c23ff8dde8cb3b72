-- Grain    one row per uploaded row that names exactly one customer and is whole
-- Feeds    effect_assignments
insert into effect_assignments (experiment_id, customer_id, line, arm, assigned_on)
select
    u.experiment_id as experiment_id,
    k.customer_id as customer_id,
    u.line as line,
    if(u.arm = {control:String}, 'control', 'treated') as arm,
    u.assigned_on as assigned_on
from (
    select experiment_id, line, given, arm, assigned_on
    from effect_uploaded
    where experiment_id = {experiment:UInt32} and arm != '' and assigned_on > toDate(0)
) as u
global inner join (select 1 /* keys */) as k on k.given = u.given
where k.customers = 1
