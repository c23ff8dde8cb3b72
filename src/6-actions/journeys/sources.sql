-- Grain    one row: how many orders say anything about each thing that can happen to them, and how many birthdays are known
select
    countIf(o.status in ('paid', 'shipped', 'completed', 'partially-refunded', 'refunded')) as placed,
    countIf(o.status = 'pending') as unpaid,
    countIf(o.shipped_at is not null or (o.status = 'shipped' and o.updated_at is not null)) as shipped,
    countIf(o.completed_at is not null or (o.status = 'completed' and o.updated_at is not null)) as delivered,
    countIf(o.status in ('partially-refunded', 'refunded') and (o.refunded_at is not null or o.updated_at is not null)) as refunded,
    (select count() from stg_customers where birthday is not null) as birthday
from raw_orders as o
inner join stg_versions as v on v.order_id = o.order_id and v.import_id = o.import_id
where v.customer_id != 0
