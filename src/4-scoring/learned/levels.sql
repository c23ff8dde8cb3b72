-- Grain    one row per feature in words and each of its forty most frequent words
-- Feeds    codes of the features of first-day.sql and history.sql
select feature, level
from (
    select
        arrayJoin([
            ('source', toString(p.first_source)),
            ('channel', toString(p.first_channel)),
            ('category', toString(p.first_category)),
            ('province', toString(c.province)),
            ('gender', toString(c.gender))
        ]) as one,
        one.1 as feature,
        one.2 as level
    from (
        select customer_id, first_source, first_channel, first_category from score_customers where run_id = {run:UInt32}
    ) as p
    left join stg_customers as c on c.customer_id = p.customer_id
)
where level != ''
group by feature, level
order by feature, count() desc, level
limit 40 by feature
