-- Grain    one row per rule and model in {rules:Array(String)}
-- Feeds    which rows of a back-test are within chance of the closest, the {closest:UInt8}-th
-- Units    squared purchase days per customer
-- Notes    The two errors of one customer are compared with each other: what makes her hard to forecast is in both and falls out. Sums
--          over whole millionths, as in errors.sql.
with differences as (
    select
        arrayJoin(arrayZip({rules:Array(String)}, forecast_orders)) as forecast,
        forecast.1 as rule,
        pow(forecast.2 - actual_orders, 2) - pow(forecast_orders[{closest:UInt8}] - actual_orders, 2) as worse
    from score_holdout
    where run_id = {run:UInt32}
)
select
    rule,
    count() as customers,
    sum(toInt128(round(1e6 * worse))) / 1e6 / customers as mean_worse,
    sum(toInt128(round(1e6 * worse * worse))) / 1e6 / customers as mean_square,
    sqrt(greatest(mean_square - mean_worse * mean_worse, 0) / customers) as standard_error
from differences
group by rule
