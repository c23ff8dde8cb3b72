-- Grain    one row per scoring run, day and customer of the part of the base on which models are compared
-- Keeps    rows
-- Shard    customer_id
-- Units    orders are purchase days, one number per model in the order of score_runs.fits.candidates; money in minor units
-- Notes    as_of is the run's own day (orders discounted over the horizon), and once more the end of the back-test's calibration (orders
--          expected of the holdout, undiscounted). Expected revenue is orders × spend_minor, expected profit that × margin.
create table if not exists score_candidates (
    run_id UInt32,
    as_of Date,
    customer_id UInt64,
    orders Array(Float64),
    spend_minor Float64,
    margin Float64
) engine = MergeTree
partition by run_id
order by (as_of, customer_id)
