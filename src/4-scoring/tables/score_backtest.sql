-- Grain    one row per scoring run and customer of the back-test: with a purchase by the end of the calibration
-- Keeps    nothing: lives only while its run goes on
-- Shard    customer_id
-- Units    orders are purchase days of the holdout; money is its revenue, in minor units of the report currency
-- Notes    Lives only while its run goes on: the measures taken from it are kept in score_runs.backtest.
create table if not exists score_backtest (
    run_id UInt32,
    customer_id UInt64,
    frequency UInt32,
    history_minor Int64,
    net_minor Int64,
    profit_minor Int64,
    silent_days UInt32,
    rfm_sum UInt8,
    model_orders Float64,
    model_money Float64,
    own_orders Float64,
    own_money Float64,
    last_orders Float64,
    last_money Float64,
    actual_orders Float64,
    actual_money Float64
) engine = MergeTree
partition by run_id
order by customer_id
