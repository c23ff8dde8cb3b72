-- Grain    one row per currency and day from which a rate holds
-- Shard    copy
-- Units    report currency for one unit of `currency` (major units both)
create table if not exists raw_rates (
    currency LowCardinality(String),
    on_day Date,
    rate Float64,
    version UInt64
) engine = ReplacingMergeTree(version)
order by (currency, on_day)
