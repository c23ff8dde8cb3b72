-- Grain    one row: the middle one of our customers' CDV, and the sums that entropy weights need of each part, counted from 0
select
    quantileExactInclusive(0.5)(cdv) as middle,
    count() as n,
    sumForEach(arrayMap(z -> z - {lowest:Float64}, filled)) as sums,
    sumForEach(arrayMap(z -> if(z <= {lowest:Float64}, 0, (z - {lowest:Float64}) * log(z - {lowest:Float64})), filled)) as log_sums
from (select 1 /* answers */)
where subject = ''
