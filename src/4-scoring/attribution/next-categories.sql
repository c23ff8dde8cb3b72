-- Grain    one row per category and another one: buyers who have it by now, who had it by then, and buyers whose next new category it was
-- Feeds    the category bought next
-- Notes    Next is the first day after the first purchase of from_name on which a category was bought for the first time; of several that day
--          each counts. All categories are looked at, those in {names:Array(String)} are told.
with bought as (
    select customer_id, groupArray((first_on, toString(category))) as all
    from mart_customer_categories
    where first_on <= {as_of:Date}
        and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
    group by customer_id
)
select
    one.2 as from_name,
    other.1 as to_name,
    count() as having_both,
    countIf(other.2 <= one.1) as owned,
    countIf(other.2 > one.1 and other.2 = arrayMin(arrayMap(each -> if(each.1 > one.1, each.1, toDate('2149-06-06')), all))) as next
from bought
array join all as one
array join arrayMap(each -> (each.2, each.1), arrayFilter(each -> each.2 != one.2 and has({names:Array(String)}, each.2), all)) as other
where has({names:Array(String)}, from_name)
group by from_name, to_name
