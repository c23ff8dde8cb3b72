-- Grain    one row per campaign, step and customer: what became of the message
-- Shard    customer_id
-- Units    cost_minor in minor units of the report currency: of the message, where it may have left the house
-- Notes    step: 1, and in a recurring campaign the number of the round. state 'sent', 'failed' (surely not sent), 'unknown' (may have been
--          sent; never sent again by itself) or 'excluded', with the reason. version grows when a state becomes known: read with `final`.
create table if not exists act_sends (
    campaign_id UInt32,
    step UInt16,
    customer_id UInt64,
    channel LowCardinality(String),
    state LowCardinality(String),
    reason LowCardinality(String),
    cost_minor Int64,
    at DateTime64(3, 'UTC'),
    version UInt32
) engine = ReplacingMergeTree(version)
order by (campaign_id, step, customer_id)
settings fsync_after_insert = 1
