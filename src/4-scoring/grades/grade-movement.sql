-- Grain    one row per pair of tiers: in an earlier run ('new' = no customer then) and in this one
-- Feeds    who rose and fell between two runs
select
    if(before.customer_id = 0, 'new', toString(before.tier)) as from_tier,
    toString(now.tier) as to_tier,
    count() as customers
from (
    select customer_id, tier
    from score_grades
    where run_id = {run:UInt32} and scheme_id = {scheme:UInt32} and version = {version:UInt32} and on_day = {as_of:Date}
        and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
) as now
left join (
    select customer_id, tier
    from score_grades
    where run_id = {before:UInt32} and scheme_id = {scheme:UInt32} and version = {before_version:UInt32} and on_day = {before_day:Date}
) as before on before.customer_id = now.customer_id
group by from_tier, to_tier
order by from_tier, to_tier
