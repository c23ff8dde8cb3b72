-- Grain    one row per pair of ways to rank the same customers, by their places in {methods:Array(String)}: expected profit by each model of
--          purchases, then sum of RFM scores, net revenue so far, latest purchase, purchases so far
-- Feeds    the agreement of methods
-- Units    rank correlation (Spearman); share of the one method's first 5 and 20 % that the other names too
-- Notes    Ranks of equals are their mean. The first k are exactly k: equals by number. Only the compared customers count, every
--          {every:UInt32}-th by a hash: those of whom every model says something.
with expected as (
    select customer_id, arrayMap(count -> count * spend_minor * margin, orders) as profits
    from score_candidates
    where run_id = {run:UInt32} and as_of = {as_of:Date}
),
scored as (
    select
        c.customer_id as customer_id,
        arrayJoin(arrayEnumerate({methods:Array(String)})) as method,
        arrayConcat(
            arrayResize(e.profits, toUInt32(length({methods:Array(String)}) - 4)),
            [
                toFloat64(arraySum(arrayMap(digit -> toUInt8OrZero(digit), splitByString('', toString(c.rfm_quantile))))),
                toFloat64(c.net_minor),
                -toFloat64(c.recency_days),
                toFloat64(c.orders)
            ]
        )[method] as score
    from (
        select customer_id, rfm_quantile, net_minor, recency_days, orders
        from score_customers
        where run_id = {run:UInt32} and sipHash64(customer_id) % {every:UInt32} = 0 and 1 /* filter */
    ) as c
    left join expected as e on e.customer_id = c.customer_id
),
ranked as (
    select
        customer_id,
        method,
        count() over (partition by method) as base,
        rank() over (partition by method order by score desc) + (count() over (partition by method, score) - 1) / 2 as place,
        row_number() over (partition by method order by score desc, customer_id) as position
    from scored
),
customers as (
    select any(base) as base, arraySort(groupArray((method, place, position))) as ranks
    from ranked
    group by customer_id
)
select
    first.1 as a,
    second.1 as b,
    any(base) as customers,
    round(corr(first.2, second.2), 9) as spearman,
    countIf(first.3 <= ceil(0.05 * base) and second.3 <= ceil(0.05 * base)) / any(ceil(0.05 * base)) as top5,
    countIf(first.3 <= ceil(0.2 * base) and second.3 <= ceil(0.2 * base)) / any(ceil(0.2 * base)) as top20
from (
    select base, arrayJoin(arrayFlatten(arrayMap(x -> arrayMap(y -> (x, y), arrayFilter(y -> y.1 > x.1, ranks)), ranks))) as pair, pair.1 as first, pair.2 as second
    from customers
)
group by a, b
order by a, b
