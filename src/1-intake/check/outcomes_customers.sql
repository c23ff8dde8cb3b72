-- Grain    one row per account of the file
-- Feeds    raw_staged_outcomes
-- Notes    Runs on each shard. The last record of an account speaks for it. Who brought a customer counts in what a record says, where
--          it says so; records that do not keep the hash they always had.
insert into raw_staged_outcomes (import_id, thing_id, row_no, rows, content_hash, outcome)
select
    {import_id:UInt32},
    found.account_id,
    found.last_row,
    found.rows,
    found.hash,
    multiIf(stored.versions = 0, 'created',
        (found.account_id, found.hash) in (
            select account_id, content_hash
            from raw_customers
            where account_id in (select account_id from raw_staged_customers where import_id = {import_id:UInt32})
                and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
        ), 'unchanged',
        {import_id:UInt32} > stored.best, 'updated',
        'older')
from (
    select account_id, max(row_no) as last_row, count() as rows, argMax(if(referred_by = '', content_hash, cityHash64(content_hash, referred_by)), row_no) as hash
    from raw_staged_customers
    where import_id = {import_id:UInt32}
    group by account_id
) as found
left join (
    select account_id, count() as versions, max(import_id) as best
    from raw_customers
    where account_id in (select account_id from raw_staged_customers where import_id = {import_id:UInt32})
        and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
    group by account_id
) as stored on stored.account_id = found.account_id
