-- Grain    one row per check of mart_customer_purchases at {as_of:Date}
select check_name, rows_wrong, red
from (
    select
        count() as rows,
        uniqExact(customer_id) as customers,
        countIf(recency_days > age_days) as late,
        countIf((frequency = 0) != (recency_days = 0)) as rhythm,
        countIf(net_minor != revenue_minor - refunded_minor) as unbalanced,
        toInt64(sum(revenue_minor))
            - (select toInt64(sum(revenue_minor)) from stg_orders where customer_id != 0 and ordered_on <= {as_of:Date}) as difference
    from mart_customer_purchases
    where as_of = {as_of:Date}
)
array join
    ['unique', 'recency-within-age', 'single-no-recency', 'net-balances', 'revenue-as-orders'] as check_name,
    [toInt64(rows - customers), toInt64(late), toInt64(rhythm), toInt64(unbalanced), abs(difference)] as rows_wrong,
    [true, true, true, true, true] as red
