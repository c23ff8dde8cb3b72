-- Grain    one row per check of mart_customer_months
select check_name, rows_wrong, red
from (
    select
        count() as rows,
        uniqExact(customer_id, month) as keys,
        countIf(occasions > orders) as impossible,
        toInt64(sum(net_minor)) - (select toInt64(sum(net_minor)) from stg_orders where is_purchase or is_return) as difference
    from mart_customer_months
)
array join
    ['unique', 'occasions-within-orders', 'net-as-orders'] as check_name,
    [toInt64(rows - keys), toInt64(impossible), abs(difference)] as rows_wrong,
    [true, true, true] as red
