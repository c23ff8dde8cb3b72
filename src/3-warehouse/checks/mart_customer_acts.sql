-- Grain    one row per check of mart_customer_acts
with (
    select (countIf(is_purchase), toInt64(sum(revenue_minor)), toInt64(sumIf(refunded_minor, refunded_minor > 0)))
    from stg_orders
    where customer_id != 0
) as orders
select check_name, rows_wrong, red
from (
    select
        toInt64(count()) - toInt64(uniqExact(customer_id)) as repeated,
        toInt64(sum(length(bought_on))) - toInt64(orders.1) as purchases,
        toInt64(sum(arraySum(bought_minor))) - orders.2 as bought,
        toInt64(sum(arraySum(refunded_minor))) - orders.3 as refunded
    from mart_customer_acts
)
array join
    ['unique', 'purchases-as-orders', 'revenue-as-orders', 'refunds-as-orders'] as check_name,
    [repeated, abs(purchases), abs(bought), abs(refunded)] as rows_wrong,
    [true, true, true, true] as red
