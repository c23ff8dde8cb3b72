-- Grain    one row per day looked at, but the first, and tier held on the day before it
-- Feeds    the downgrade index: who fell to a lower tier or left
select
    on_day,
    tier_before as held,
    count() as at_start,
    countIf(tier > tier_before) as fell,
    countIf(tier = 0) as left,
    countIf(tier = tier_before) as kept,
    countIf(tier > 0 and tier < tier_before) as rose
from score_grades
where run_id = {run:UInt32} and scheme_id = {scheme:UInt32} and version = {version:UInt32} and tier_before > 0
    and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
group by on_day, held
order by on_day, held
