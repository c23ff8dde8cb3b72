-- Grain    one row: the holdout's money among the first {top5:UInt32}, {top10:UInt32} and {top20:UInt32} customers by one ranking
-- Feeds    "money found" of a run's back-test
-- Units    minor units
-- Notes    {method:UInt8}: 1 expected money, 2 own rate, 3 last period, 4 the truth itself, 5 sum of RFM scores, 6 net revenue so far,
--          7 latest purchase, 8 purchases so far. Equals by past revenue, then by number, so that the order is always the same.
select
    arraySum(arraySlice(money, 1, {top5:UInt32})) as top5,
    arraySum(arraySlice(money, 1, {top10:UInt32})) as top10,
    arraySum(money) as top20
from (
    select groupArray(actual_money) as money
    from (
        select
            toInt64(actual_money) as actual_money,
            [model_money, own_money, last_money, toFloat64(actual_money), toFloat64(rfm_sum), toFloat64(net_minor), -toFloat64(silent_days), toFloat64(frequency)][{method:UInt8}] as score
        from score_backtest
        where run_id = {run:UInt32}
        order by score desc, history_minor desc, customer_id
        limit {top20:UInt32}
    )
)
