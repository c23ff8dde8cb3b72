-- Grain    one row per customer who first bought after {after:Date} and by {until:Date}, every {every:UInt32}-th by a hash
-- Feeds    learned forecasts of newcomers: the revenue of the {days:UInt32} days after the first, and what was known that day
-- Units    UInt64, then Float64: money in minor units, days, shares; a word by its place among the known ones, nan where not known
-- Notes    Nothing that happened after the first day is in a feature. Later revenue counts until {as_of:Date} at most.
with
    (word, known) -> if(has(known, toString(word)), toFloat64(indexOf(known, toString(word)) - 1), nan) as code
select
    p.customer_id as customer_id,
    toFloat64(sumIf(o.revenue_minor, o.ordered_on > p.first_on and o.ordered_on <= least({as_of:Date}, p.first_on + {days:UInt32}))) as later_minor,
    code(any(p.first_source), {source:Array(String)}) as source,
    code(any(p.first_channel), {channel:Array(String)}) as channel,
    code(any(p.first_category), {category:Array(String)}) as category,
    code(any(p.province), {province:Array(String)}) as province,
    code(any(p.gender), {gender:Array(String)}) as gender,
    toFloat64(sumIf(o.revenue_minor, o.ordered_on = p.first_on)) as basket,
    toFloat64(countIf(o.ordered_on = p.first_on)) as orders_that_day,
    toFloat64(sumIf(o.line_count, o.ordered_on = p.first_on)) as lines,
    ifNotFinite(sumIf(o.discount_minor, o.ordered_on = p.first_on) / (basket + sumIf(o.discount_minor, o.ordered_on = p.first_on)), 0.) as discount_share,
    ifNotFinite(sumIf(o.shipping_minor, o.ordered_on = p.first_on) / basket, 0.) as shipping_share,
    toFloat64(toDayOfWeek(any(p.first_on))) as weekday,
    any(p.registered_days) as registered_days,
    any(p.age_years) as age_years,
    toFloat64(any(p.referred)) as referred
from (
    select
        m.customer_id as customer_id, m.first_on as first_on, m.first_source as first_source, m.first_channel as first_channel,
        m.first_category as first_category, c.province as province, c.gender as gender,
        ifNull(toFloat64(m.first_on - c.created_on), nan) as registered_days,
        ifNull(dateDiff('day', c.birthday, m.first_on) / 365.25, nan) as age_years,
        r.customer_id != 0 as referred
    from (
        select customer_id, first_on, first_source, first_channel, first_category
        from score_customers
        where run_id = {run:UInt32} and first_on > {after:Date} and first_on <= {until:Date} and sipHash64(customer_id) % {every:UInt32} = 0
    ) as m
    left join stg_customers as c on c.customer_id = m.customer_id
    left join stg_referrals as r on r.customer_id = m.customer_id
) as p
inner join (select * from stg_orders where is_purchase and ordered_on <= {as_of:Date}) as o on o.customer_id = p.customer_id
group by p.customer_id
order by customer_id
