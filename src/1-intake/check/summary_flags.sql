-- Grain    one row per flag and shard
select flag, uniqExact(row_no) as rows
from (
    select row_no, arrayJoin(flags) as flag from raw_staged_orders where import_id = {import_id:UInt32} and refused = 0
    union all
    select row_no, arrayJoin(flags) as flag from raw_staged_outcomes where import_id = {import_id:UInt32} and outcome != 'refused'
)
group by flag
