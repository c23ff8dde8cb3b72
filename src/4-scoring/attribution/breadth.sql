-- Grain    one row per number of categories bought (six and more together) and of purchase days (ten and more together)
-- Feeds    whether buyers of several categories are worth more, as they are and with equally many purchase days
-- Units    minor units over the whole history; squares for intervals
select
    least(b.categories, 6) as categories,
    least(occasions, 10) as days,
    count() as customers,
    sum(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor) as history_minor) as history,
    sum(toFloat64(history_minor) * history_minor) as squares
from score_customers as c
inner join (
    select customer_id, toUInt32(count()) as categories from mart_customer_categories where first_on <= {as_of:Date} group by customer_id
) as b on b.customer_id = c.customer_id
where run_id = {run:UInt32} and 1 /* filter */
group by categories, days
order by categories, days
