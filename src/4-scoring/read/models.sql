-- Grain    one row per pair of ways to rank the same customers: 1 expected profit, 2 sum of RFM scores, 3 net revenue so far,
--          4 latest purchase, 5 purchases so far
-- Feeds    the agreement of methods
-- Units    rank correlation (Spearman); share of the one method's first 5 and 20 % that the other names too
-- Notes    Ranks of equals are their mean. The first k are exactly k: equals by number. Of a large base every {every:UInt32}-th customer
--          counts, chosen by a hash: 100,000 of them place a correlation within 0.01.
with ranked as (
    select
        customer_id,
        method,
        count() over (partition by method) as base,
        rank() over (partition by method order by score desc) + (count() over (partition by method, score) - 1) / 2 as place,
        row_number() over (partition by method order by score desc, customer_id) as position
    from (
        select customer_id, one.1 as method, one.2 as score
        from (
            select customer_id, arrayJoin([
                (1, toFloat64(ifNull(future_profit_minor, 0))),
                (2, toFloat64(arraySum(arrayMap(digit -> toUInt8OrZero(digit), splitByString('', toString(rfm_quantile)))))),
                (3, toFloat64(net_minor)),
                (4, -toFloat64(recency_days)),
                (5, toFloat64(orders))
            ]) as one
            from score_customers
            where run_id = {run:UInt32} and sipHash64(customer_id) % {every:UInt32} = 0 and 1 /* filter */
        )
        where method != 1 or {has_values:UInt8}
    )
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
