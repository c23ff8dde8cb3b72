-- Grain    one row per shard
-- Notes    as_one: all records of a thing share its outcome; otherwise those that do not speak for it change nothing.
select
    countIf(outcome != 'refused') as things,
    sumIf(line_count, outcome != 'refused') as lines,
    sumIf(if({as_one:UInt8} = 1, rows, 1), outcome = 'created') as created,
    sumIf(if({as_one:UInt8} = 1, rows, 1), outcome = 'updated') as updated,
    sumIf(rows, outcome in ('unchanged', 'older')) + if({as_one:UInt8} = 1, 0, sumIf(rows - 1, outcome in ('created', 'updated'))) as unchanged,
    if(countIf(ordered_at > 0 and outcome != 'refused') = 0, '',
        toString(toDate(fromUnixTimestamp64Milli(minIf(ordered_at, ordered_at > 0 and outcome != 'refused')), {zone:String}))) as first_on,
    if(countIf(ordered_at > 0 and outcome != 'refused') = 0, '',
        toString(toDate(fromUnixTimestamp64Milli(maxIf(ordered_at, outcome != 'refused')), {zone:String}))) as last_on
from raw_staged_outcomes
where import_id = {import_id:UInt32}
