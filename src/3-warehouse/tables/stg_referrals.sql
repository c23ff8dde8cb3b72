-- Grain    one row per customer of whom a source says who brought her
-- Keeps    nothing: made anew at every build
-- Shard    customer_id
-- Notes    referrer_id 0: nobody is known under what the source says (referred_by). Nobody brings herself.
create table if not exists stg_referrals (
    customer_id UInt64,
    referrer_id UInt64,
    source LowCardinality(String),
    referred_by String
) engine = MergeTree
order by customer_id
