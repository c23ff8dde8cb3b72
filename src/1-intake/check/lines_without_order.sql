-- Grain    one row per shard
-- Notes    They wait: a later file may bring their order.
select count() as lines
from raw_staged_outcomes
where import_id = {import_id:UInt32}
    and thing_id not in (
        select order_id
        from raw_orders
        where order_id in (select thing_id from raw_staged_outcomes where import_id = {import_id:UInt32})
            and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
    )
