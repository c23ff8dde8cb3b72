-- Grain    one row per currency and shard
-- Units    minor units of the currency
select currency, count() as orders, sum(total_minor) as total_minor, sum(refunded_minor) as refunded_minor
from raw_staged_outcomes
where import_id = {import_id:UInt32} and outcome != 'refused'
group by currency
