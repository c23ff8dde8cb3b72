-- Grain    one row per number of repeat purchases by the calibration's end; 7 stands for 7 and more
-- Feeds    the calibration chart of a run's back-test
-- Units    mean purchase days of the holdout per customer; `expected` in the order of the back-test's rules and models
select
    least(frequency, 7) as repeats,
    count() as customers,
    sum(toInt64(actual_orders)) / customers as actual,
    arrayMap(
        total -> total / 1e6 / customers,
        sumForEach(arrayMap(expected -> toInt64(round(1e6 * expected)), forecast_orders))
    ) as expected
from score_holdout
where run_id = {run:UInt32}
group by repeats
order by repeats
