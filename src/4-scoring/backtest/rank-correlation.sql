-- Grain    one row: Spearman's correlation of one forecast of money with what was really spent
-- Feeds    the table of a run's back-test
-- Notes    The correlation of ranks, equals sharing their mean rank: most customers spent nothing, so the short formula over squared
--          differences (and ClickHouse's rankCorr, which uses it) would be far off. {method:UInt8} as in money-found.sql. Of a large base
--          every {every:UInt32}-th customer counts, chosen by a hash.
select round(corr(place, true_place), 9) as spearman
from (
    select
        rank() over (order by score) + (count() over (partition by score) - 1) / 2 as place,
        rank() over (order by actual_money) + (count() over (partition by actual_money) - 1) / 2 as true_place
    from (
        select actual_money, [model_money, own_money, last_money][{method:UInt8}] as score
        from score_backtest
        where run_id = {run:UInt32} and sipHash64(customer_id) % {every:UInt32} = 0
    )
)
