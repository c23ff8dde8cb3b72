-- Grain    one row per category with its buyers, the largest first
-- Feeds    the category bought next
select toString(category) as name, count() as buyers
from mart_customer_categories
where first_on <= {as_of:Date}
    and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
group by name
order by buyers desc, name
limit 16
