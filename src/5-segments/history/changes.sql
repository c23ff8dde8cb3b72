-- Grain    one row: how many came in and how many left between two counts of a segment
select
    toUInt32(countIf(is_now and not was_before)) as entered,
    toUInt32(countIf(was_before and not is_now)) as gone
from (
    select customer_id, max(count_id = {now:UInt32}) as is_now, max(count_id = {before:UInt32}) as was_before
    from seg_members
    where run_id in ({run_now:UInt32}, {run_before:UInt32}) and count_id in ({now:UInt32}, {before:UInt32})
    group by customer_id
)
