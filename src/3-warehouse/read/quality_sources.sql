-- Grain    one row per source
-- Feeds    quality page: how fresh each source is
-- Notes    stale: its last order lies more than seven days before the last order of all
select source, orders, first_on, last_on, if(toUnixTimestamp64Milli(at) = 0, null, formatDateTime(at, '%Y-%m-%dT%H:%i:%SZ', 'UTC')) as last_import_at,
    toBool(last_on < max(last_on) over () - 7) as stale
from (
    select o.source as source, count() as orders, min(o.ordered_on) as first_on, max(o.ordered_on) as last_on, max(i.at) as at
    from stg_orders as o
    any left join (select import_id, at from raw_imports final) as i on i.import_id = o.import_id
    group by source
)
order by orders desc, source
