-- Grain    one row per way to rank in {rankings:Array(String)}: the forecasts of money, then actual money, sum of RFM scores, net revenue so
--          far, latest purchase, purchases so far
-- Feeds    "money found" and rank correlation of a run's back-test
-- Units    minor units of the holdout's money among the first {top5:UInt32}, {top10:UInt32} and {top20:UInt32} customers
-- Notes    Equals stand by past revenue, then by number, so that the order is always the same. The correlation is Spearman's, of ranks in
--          which equals share their mean: most customers spent nothing, so the short formula over squared differences (and ClickHouse's
--          rankCorr, which uses it) would be far off. Rounded: the order in which threads add numbers is not fixed.
with holdout as (
    select
        customer_id,
        history_minor,
        actual_money,
        rank() over (order by actual_money) + (count() over (partition by actual_money) - 1) / 2 as true_rank,
        arrayConcat(
            forecast_money,
            [toFloat64(actual_money), toFloat64(rfm_sum), toFloat64(net_minor), -toFloat64(silent_days), toFloat64(frequency)]
        ) as scores
    from score_holdout
    where run_id = {run:UInt32}
),
placed as (
    select
        ranking,
        actual_money,
        true_rank,
        row_number() over (partition by ranking order by score desc, history_minor desc, customer_id) as place,
        rank() over (partition by ranking order by score) + (count() over (partition by ranking, score) - 1) / 2 as mean_rank
    from (
        select
            customer_id,
            history_minor,
            actual_money,
            true_rank,
            arrayJoin(arrayZip({rankings:Array(String)}, scores)) as one,
            one.1 as ranking,
            one.2 as score
        from holdout
    )
)
select
    ranking,
    sumIf(actual_money, place <= {top5:UInt32}) as top5,
    sumIf(actual_money, place <= {top10:UInt32}) as top10,
    sumIf(actual_money, place <= {top20:UInt32}) as top20,
    round(corr(mean_rank, true_rank), 9) as spearman
from placed
group by ranking
