-- Grain    one row per row of a file that says who was in which group of an experiment, as it was given
-- Shard    cityHash64(given)
-- Notes    given: customer id, e-mail in lower case, telephone as E.164, or the source's customer number. assigned_on 1970-01-01: not
--          readable. Kept as evidence, and so that an experiment can be matched again.
create table if not exists effect_uploaded (
    experiment_id UInt32,
    line UInt32,
    given String,
    arm String,
    assigned_on Date
) engine = MergeTree
order by (experiment_id, given, line)
