-- Grain    one row per rule and model in {rules:Array(String)} and tenth of the customers by the money it forecasts, the highest first
-- Feeds    the decile chart of a run's back-test
-- Units    minor units, summed over whole millionths
with placed as (
    select
        rule,
        money,
        actual_money,
        row_number() over (partition by rule order by money desc, history_minor desc, customer_id) as place,
        count() over (partition by rule) as customers
    from (
        select
            customer_id,
            history_minor,
            actual_money,
            arrayJoin(arrayZip({rules:Array(String)}, forecast_money)) as one,
            one.1 as rule,
            one.2 as money
        from score_holdout
        where run_id = {run:UInt32}
    )
)
select
    rule,
    toUInt8(intDiv((place - 1) * 10, customers) + 1) as decile,
    count() as people,
    sum(toInt128(round(1e6 * money))) / 1e6 as forecast,
    sum(actual_money) as actual
from placed
group by rule, decile
order by rule, decile
