-- Grain    one row per twentieth of the answers about our shop, split by chance
-- Feeds    shares of the parts in the variance of CDV
-- Units    the scale of the study
select
    cityHash64(line) % 20 as twentieth,
    count() as n,
    sum(cdv) as d,
    sum(cdv * cdv) as dd,
    sumForEach(filled) as filled_sum,
    sumForEach(arrayMap(z -> z * cdv, filled)) as filled_products
from (select 1 /* answers */)
where subject = ''
group by twentieth
order by twentieth
