-- Grain    one row per campaign and customer that was drawn for it: into the treated, the control group or the universal holdout
-- Shard    customer_id
-- Notes    Drawn at the moment of sending, after consent and reachability were asked for everybody alike: the arms differ by the draw only.
--          share_treated: probability of 'treated' for whoever is not held out, 1 − the campaign's control share. share_held_out: share of
--          the base in the universal holdout then. A repeated batch writes the same row again: read with `final`.
--          stage, abc_net: as of the scoring run the audience was read from.
create table if not exists act_assignments (
    campaign_id UInt32,
    customer_id UInt64,
    arm LowCardinality(String),
    share_treated Float64,
    share_held_out Float64,
    assigned_at DateTime64(3, 'UTC'),
    assigned_on Date,
    stage LowCardinality(String),
    abc_net LowCardinality(String)
) engine = ReplacingMergeTree
order by (campaign_id, customer_id)
settings fsync_after_insert = 1
