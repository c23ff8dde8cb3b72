-- Grain    one row per order of the file
-- Feeds    raw_staged_outcomes
-- Units    money in minor units of the order's currency
-- Notes    Runs on each shard, for files whose records are orders without lines. Of several records of one order the newest speaks for it.
--          age packs (updated_at, status_rank, what came last) into one number, so that comparing is cheap.
insert into raw_staged_outcomes
    (import_id, thing_id, row_no, rows, line_count, refusal, content_hash, ordered_at, currency, total_minor, refunded_minor, status, status_rank, flags, outcome)
with
    toInt128(staged.updated_at * 8 + staged.status_rank) as newness,
    newness * 1000000000000 + staged.row_no as age
select
    {import_id:UInt32},
    staged.order_id,
    staged.row_no,
    greatest(several.rows, 1),
    0,
    '',
    staged.order_hash,
    staged.ordered_at,
    staged.currency,
    ifNull(staged.total_minor, 0),
    staged.refunded_minor,
    staged.status,
    staged.status_rank,
    if(staged.total_minor is null, ['total_from_lines'], []),
    multiIf(stored.versions = 0, 'created',
        (staged.order_id, staged.order_hash) in (
            select order_id, content_hash
            from raw_orders
            where order_id in (select order_id from raw_staged_orders where import_id = {import_id:UInt32})
                and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
        ), 'unchanged',
        newness * 1000000000000 + {import_id:UInt32} > stored.newest, 'updated',
        'older')
from raw_staged_orders as staged
left join (
    select order_id, count() as rows, max(toInt128(updated_at * 8 + status_rank) * 1000000000000 + row_no) as newest
    from raw_staged_orders
    where import_id = {import_id:UInt32}
    group by order_id
    having rows > 1
) as several on several.order_id = staged.order_id
left join (
    select order_id, count() as versions, max(toInt128(ifNull(toUnixTimestamp64Milli(updated_at), 0) * 8 + status_rank) * 1000000000000 + import_id) as newest
    from raw_orders
    where order_id in (select order_id from raw_staged_orders where import_id = {import_id:UInt32})
        and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
    group by order_id
) as stored on stored.order_id = staged.order_id
where staged.import_id = {import_id:UInt32} and (several.rows = 0 or age = several.newest)
