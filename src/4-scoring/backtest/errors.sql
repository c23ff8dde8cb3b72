-- Grain    one row per rule and model in {rules:Array(String)}
-- Feeds    the table of a run's back-test
-- Units    purchase days and minor units, per customer; bias = mean (forecast − actual)
-- Notes    Sums are taken over whole millionths: whole numbers add up to the same in any order, so a run can be repeated exactly.
with forecasts as (
    select
        arrayJoin(arrayZip({rules:Array(String)}, forecast_orders, forecast_money)) as forecast,
        forecast.1 as rule,
        forecast.2 as orders,
        forecast.3 as money,
        toInt64(actual_orders) as actual_orders,
        actual_money
    from score_holdout
    where run_id = {run:UInt32}
)
select
    rule,
    count() as customers,
    sum(actual_orders) as actual_orders_sum,
    sum(actual_money) as actual_money_sum,
    sum(toInt128(round(1e6 * orders))) / 1e6 as total_orders,
    sum(toInt128(round(1e6 * money))) / 1e6 as total_money,
    sum(toInt128(round(1e6 * abs(orders - actual_orders)))) / 1e6 / customers as orders_mae,
    sqrt(sum(toInt128(round(1e6 * pow(orders - actual_orders, 2)))) / 1e6 / customers) as orders_rmse,
    (total_orders - actual_orders_sum) / customers as orders_bias,
    sum(toInt128(round(1e6 * abs(money - actual_money)))) / 1e6 / customers as money_mae,
    sqrt(sum(toInt128(round(pow(money - actual_money, 2)))) / customers) as money_rmse,
    (total_money - actual_money_sum) / customers as money_bias
from forecasts
group by rule
