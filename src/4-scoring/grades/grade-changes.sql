-- Grain    one row per change of tier, the newest first
-- Feeds    the log of promotions and demotions
-- Units    value as the scheme grades
with changes as (
    select
        on_day,
        customer_id,
        tier_before,
        tier,
        grade_value_before as value_before,
        grade_value as value,
        silence_days,
        multiIf(tier = 0, 'left', tier_before = 0, 'back', tier < tier_before, 'up', 'down') as direction
    from score_grades
    where run_id = {run:UInt32} and scheme_id = {scheme:UInt32} and version = {version:UInt32} and tier_before >= 0 and tier != tier_before
        and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
        and ({direction:String} = '' or direction = {direction:String})
),
page as (
    select on_day, customer_id, tier_before, tier, value_before, value, silence_days, direction, count() over () as total
    from changes
    order by on_day desc, abs(tier - tier_before) desc, customer_id
    limit {size:UInt32} offset {skip:UInt64}
)
select
    toString(page.customer_id) as id,
    c.name as name,
    toString(on_day) as on_day,
    direction,
    tier_before,
    tier,
    value_before,
    value,
    silence_days,
    total
from page
left join (
    select customer_id, name from score_customers where run_id = {run:UInt32} and customer_id in (select customer_id from page)
) as c on c.customer_id = page.customer_id
order by on_day desc, abs(tier - tier_before) desc, page.customer_id
