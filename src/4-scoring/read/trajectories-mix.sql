-- Grain    one row per level of a factor known at the first purchase
-- Feeds    the mix of patterns by factor
-- Notes    Only the four patterns: relationships that are still open may become any of them.
select
    multiIf(
        {by:String} = 'channel', toString(c.first_channel),
        {by:String} = 'source', toString(c.first_source),
        {by:String} = 'category', toString(c.first_category),
        {by:String} = 'refund', if(t.first_refunded, 'yes', 'no'),
        multiIf(t.first_discount is null, 'unknown', t.first_discount <= 0, 'none', t.first_discount <= 0.1, 'low', t.first_discount <= 0.25, 'middle', 'high')
    ) as name,
    arrayMap(one -> toUInt64(one), [countIf(t.pattern = 'I'), countIf(t.pattern = 'II'), countIf(t.pattern = 'III'), countIf(t.pattern = 'IV')]) as patterns
from (
    select customer_id, pattern, first_refunded, first_discount from score_trajectories where run_id = {run:UInt32}
) as t
inner join (
    select customer_id, first_channel, first_source, first_category
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
) as c on c.customer_id = t.customer_id
group by name
order by name
