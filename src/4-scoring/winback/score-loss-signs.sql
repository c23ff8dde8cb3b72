-- Grain    one row per customer who is silent or lost on {day:Date}, or who shows a sign that counts
-- Feeds    score_loss_signs
-- Notes    {counted:Array(String)}, {kinds:Array(String)} and {parts:Array(Float64)} lie side by side, the strongest sign first.
insert into score_loss_signs
select
    {run:UInt32} as run_id,
    known.customer_id as customer_id,
    now_at.stage as stage,
    if(empty(shown), 'unknown', {kinds:Array(String)}[indexOf({counted:Array(String)}, shown[1])]) as kind,
    if(empty(shown), '', shown[1]) as sign,
    if(empty(shown), 0., {parts:Array(Float64)}[indexOf({counted:Array(String)}, shown[1])]) as confidence,
    arrayFilter(one -> has(known.signs, one), {counted:Array(String)}) as shown
from (select toUInt64(0) as customer_id, toUInt32(0) as occasions, [''] as signs where 0 /* signs */) as known
inner join (
    select customer_id, stage from score_customers where run_id = {run:UInt32}
) as now_at on now_at.customer_id = known.customer_id
where now_at.stage in ('decline', 'lost') or notEmpty(shown)
