-- Grain    one row per remark on counting versions of orders
-- Feeds    quality page: taken in, but worth a look
select flag as code, count() as rows
from (
    select arrayJoin(o.flags) as flag
    from stg_versions as v
    inner join (select order_id, import_id, flags from raw_orders where notEmpty(flags)) as o
        on o.order_id = v.order_id and o.import_id = v.import_id
)
group by flag
order by rows desc, flag
