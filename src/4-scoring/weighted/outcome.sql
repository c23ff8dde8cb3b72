-- Grain    one row: sums, and sums of products, of the parts of a score and of the rank of later value
-- Feeds    outcome weights (src/stats/models/outcome-weights.ts), on one half of the customers known at {past:Date}
-- Units    billionths; the rank of later value as a share of the customers, equals sharing their mean rank; outcome last
-- Notes    Later value is so unevenly spread that a few customers would decide the weights: its ranks are explained instead. Of a large
--          base every {every:UInt32}-th customer counts, chosen by a hash; the other half is kept for the test (past-test.sql).
select
    count() as customers,
    sumForEach(arrayMap(x -> toInt64(round(1e9 * x)), one)) as sums,
    sumForEach(arrayFlatten(arrayMap(x -> arrayMap(y -> toInt64(round(1e9 * x * y)), one), one))) as products
from (
    select
        arrayConcat(
            p.parts,
            [(rank() over (order by l.later_minor) + (count() over (partition by l.later_minor) - 1) / 2) / count() over ()]
        ) as one
    from (select 1 /* points */) as p
    left join (select 1 /* later */) as l on l.customer_id = p.customer_id
    where sipHash64(p.customer_id) % {every:UInt32} = 0 and sipHash64(p.customer_id, 'half') % 2 = 0
)
