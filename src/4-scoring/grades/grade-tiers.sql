-- Grain    one row per tier with customers in it, on the run's own day
-- Feeds    the page of grades
-- Units    value as the scheme grades; money in minor units
select
    g.tier as tier,
    count() as customers,
    sum(toFloat64(g.grade_value)) as value,
    sum(c.net_minor) as net,
    sum(ifNull(c.future_revenue_minor, 0)) as future,
    countIf(g.tier < g.rule_tier) as by_grace
from (
    select customer_id, tier, rule_tier, grade_value
    from score_grades
    where run_id = {run:UInt32} and scheme_id = {scheme:UInt32} and version = {version:UInt32} and on_day = {as_of:Date}
) as g
inner join (
    select customer_id, net_minor, future_revenue_minor from score_customers where run_id = {run:UInt32} and 1 /* filter */
) as c on c.customer_id = g.customer_id
group by tier
