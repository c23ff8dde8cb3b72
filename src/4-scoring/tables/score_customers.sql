-- Grain    one row per scoring run and customer with a purchase by its as-of day: the table every page reads
-- Keeps    rows
-- Shard    customer_id
-- Units    money in minor units of the report currency; days; probabilities 0 … 1; recency_days = as_of − last_on
-- Notes    rfm_*: three digits R, F, M, each 1 … 5. abc_*: class A, B, C by one measure over the whole history.
--          current_minor = profit so far; potential_minor = expected profit to come. quadrant '' = no model.
--          Null in the last columns: the model was refused for this run, see score_runs.fits.
--          Lists show 50 customers from anywhere in the table: small granules and blocks, so that little else is read with them.
create table if not exists score_customers (
    run_id UInt32,
    as_of Date,
    customer_id UInt64,
    name String,
    email String,
    phone_end String,
    accounts Array(String),
    country LowCardinality(String),
    province LowCardinality(String),
    city LowCardinality(String),
    first_source LowCardinality(String),
    first_channel LowCardinality(String),
    first_category LowCardinality(String),
    first_on Date,
    last_on Date,
    recency_days UInt32,
    age_days UInt32,
    orders UInt32,
    occasions UInt32,
    revenue_minor Int64,
    net_minor Int64,
    profit_minor Int64,
    refunded_minor Int64,
    discount_minor Int64,
    categories UInt32,
    window_orders UInt32,
    window_revenue_minor Int64,
    window_net_minor Int64,
    window_profit_minor Int64,
    median_gap_days Nullable(Float64),
    rhythm_days Float64,
    silence_ratio Float64,
    stage LowCardinality(String),
    rfm_quantile LowCardinality(String),
    rfm_quantile_group LowCardinality(String),
    rfm_fixed LowCardinality(String),
    rfm_fixed_group LowCardinality(String),
    rfm_breaks LowCardinality(String),
    rfm_breaks_group LowCardinality(String),
    abc_revenue LowCardinality(String),
    abc_net LowCardinality(String),
    abc_profit LowCardinality(String),
    layer LowCardinality(String),
    quadrant LowCardinality(String),
    current_minor Int64,
    potential_minor Nullable(Int64),
    probability_alive Nullable(Float64),
    expected_orders Nullable(Float64),
    expected_spend_minor Nullable(Float64),
    future_revenue_minor Nullable(Int64),
    future_profit_minor Nullable(Int64),
    first_product LowCardinality(String)
) engine = MergeTree
partition by run_id
order by (run_id, customer_id)
settings index_granularity = 1024, min_compress_block_size = 4096, max_compress_block_size = 16384
