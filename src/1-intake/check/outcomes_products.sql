-- Grain    one row per product of the file
-- Feeds    raw_staged_outcomes
-- Notes    Runs on each shard; every shard holds all products. The last record of a product speaks for it.
insert into raw_staged_outcomes (import_id, thing_id, row_no, rows, content_hash, outcome)
select
    {import_id:UInt32},
    found.product_id,
    found.last_row,
    found.rows,
    found.hash,
    multiIf(length(stored.hashes) = 0, 'created',
        has(stored.hashes, found.hash), 'unchanged',
        {import_id:UInt32} > stored.best, 'updated',
        'older')
from (
    select product_id, max(row_no) as last_row, count() as rows, argMax(content_hash, row_no) as hash
    from raw_staged_products
    where import_id = {import_id:UInt32}
    group by product_id
) as found
left join (
    select cityHash64(source, shop, product_no) as product_id, groupUniqArray(content_hash) as hashes, max(import_id) as best
    from raw_products
    where import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
    group by product_id
) as stored on stored.product_id = found.product_id
