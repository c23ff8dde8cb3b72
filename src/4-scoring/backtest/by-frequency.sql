-- Grain    one row per number of repeat purchases by the calibration's end; 7 stands for 7 and more
-- Feeds    the calibration chart of a run's back-test
-- Units    mean purchase days of the holdout per customer
select
    least(frequency, 7) as repeats,
    count() as customers,
    sum(toInt64(actual_orders)) / customers as actual,
    sum(toInt128(round(1e6 * model_orders))) / 1e6 / customers as expected
from score_backtest
where run_id = {run:UInt32}
group by repeats
order by repeats
