-- Grain    one row per scoring run and customer of the back-test: compared customers with a purchase by the end of the calibration
-- Keeps    nothing: lives only while its run goes on
-- Shard    customer_id
-- Units    orders are purchase days of the holdout; money is its revenue, in minor units of the report currency
-- Notes    The measures taken from it are kept in score_runs.backtest. forecast_* hold one number per
--          row of the back-test's table, in its order: the simple rules, then the models.
create table if not exists score_holdout (
    run_id UInt32,
    customer_id UInt64,
    frequency UInt32,
    history_minor Int64,
    net_minor Int64,
    silent_days UInt32,
    rfm_sum UInt8,
    forecast_orders Array(Float64),
    forecast_money Array(Float64),
    actual_orders UInt32,
    actual_money Int64
) engine = MergeTree
partition by run_id
order by customer_id
