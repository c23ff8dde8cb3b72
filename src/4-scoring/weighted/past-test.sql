-- Grain    one row: how well scores of {past:Date} ordered customers by what they brought until {as_of:Date}
-- Feeds    the test of a scheme on the shop's own past, on the half of the customers that no weight was fitted to
-- Units    spearman −1 … 1, equals sharing their mean rank; money in minor units among the first 5, 10 and 20 % by score, and at best
-- Notes    Equals by net revenue so far, then by number, so that the order is always the same. Sampling as in outcome.sql.
select
    count() as customers,
    round(corr(place, true_place), 9) as spearman,
    sum(later) as later_sum,
    sumIf(later, by_score <= ceil(round(0.05 * base, 6))) as top5,
    sumIf(later, by_score <= ceil(round(0.1 * base, 6))) as top10,
    sumIf(later, by_score <= ceil(round(0.2 * base, 6))) as top20,
    sumIf(later, by_truth <= ceil(round(0.05 * base, 6))) as best5,
    sumIf(later, by_truth <= ceil(round(0.1 * base, 6))) as best10,
    sumIf(later, by_truth <= ceil(round(0.2 * base, 6))) as best20
from (
    select
        l.later_minor as later,
        count() over () as base,
        rank() over (order by p.points) + (count() over (partition by p.points) - 1) / 2 as place,
        rank() over (order by l.later_minor) + (count() over (partition by l.later_minor) - 1) / 2 as true_place,
        row_number() over (order by p.points desc, p.net_minor desc, p.customer_id) as by_score,
        row_number() over (order by l.later_minor desc, p.customer_id) as by_truth
    from (select 1 /* points */) as p
    left join (select 1 /* later */) as l on l.customer_id = p.customer_id
    where sipHash64(p.customer_id) % {every:UInt32} = 0 and sipHash64(p.customer_id, 'half') % 2 = 1
)
