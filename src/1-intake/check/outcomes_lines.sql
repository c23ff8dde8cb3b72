-- Grain    one row per order line of the file
-- Feeds    raw_staged_outcomes
-- Notes    Runs on each shard. The last record of a line speaks for it.
insert into raw_staged_outcomes (import_id, thing_id, line_no, row_no, rows, content_hash, total_minor, outcome)
select
    {import_id:UInt32},
    found.order_id,
    found.line_no,
    found.last_row,
    found.rows,
    found.hash,
    found.total,
    multiIf(stored.versions = 0, 'created',
        (found.order_id, found.line_no, found.hash) in (
            select order_id, line_no, content_hash
            from raw_order_lines
            where order_id in (select order_id from raw_staged_lines where import_id = {import_id:UInt32})
                and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
        ), 'unchanged',
        {import_id:UInt32} > stored.best, 'updated',
        'older')
from (
    select order_id, line_no, max(row_no) as last_row, count() as rows, argMax(content_hash, row_no) as hash, argMax(total_minor, row_no) as total
    from raw_staged_lines
    where import_id = {import_id:UInt32}
    group by order_id, line_no
) as found
left join (
    select order_id, line_no, count() as versions, max(import_id) as best
    from raw_order_lines
    where order_id in (select order_id from raw_staged_lines where import_id = {import_id:UInt32})
        and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
    group by order_id, line_no
) as stored on stored.order_id = found.order_id and stored.line_no = found.line_no
