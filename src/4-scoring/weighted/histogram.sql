-- Grain    one row per score that occurs, in hundredths
-- Feeds    classes and the distribution of scores
-- Units    minor units over the whole history
select
    points,
    count() as customers,
    sum(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)) as money,
    ifNull(sum(future_revenue_minor), 0) as future
from (select 1 /* points */)
group by points
order by points desc
