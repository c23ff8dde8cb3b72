-- Grain    one row: counting versions of refunded orders, and how many say when
-- Feeds    quality page: completeness of transactional facts
select count() as all, countIf(o.refunded_at is not null) as dated
from stg_versions as v
inner join (
    select order_id, import_id, refunded_at
    from raw_orders
    where refunded_minor > 0 or status in ('refunded', 'partially-refunded')
) as o on o.order_id = v.order_id and o.import_id = v.import_id
