-- Grain    one row per check of stg_orders: how many rows break it, and whether nothing may be built on it then
select check_name, rows_wrong, red
from (
    select
        count() as rows,
        uniqExact(order_id) as orders,
        countIf(net_minor != revenue_minor - refunded_minor) as unbalanced,
        countIf(refunded_minor > revenue_minor and not is_return) as over_refunded,
        countIf(is_purchase and is_return) as both,
        countIf(not is_purchase and revenue_minor != 0) as revenue_without_purchase,
        countIf(ordered_on > today() + 1) as in_future,
        countIf(refunded_minor != 0 and refunded_on is null) as refund_without_day,
        (select count() from stg_versions where rate = 0) as without_rate,
        countIf(profit_minor != net_minor - tax_kept_minor - goods_cost_minor - delivery_cost_minor - fee_minor - service_cost_minor) as unexplained
    from stg_orders
)
array join
    ['unique', 'net-balances', 'refund-within-revenue', 'purchase-or-return', 'revenue-from-purchases', 'refund-dated', 'rate-known', 'not-in-future', 'profit-explained'] as check_name,
    [rows - orders, unbalanced, over_refunded, both, revenue_without_purchase, refund_without_day, without_rate, in_future, unexplained] as rows_wrong,
    [true, true, true, true, true, true, true, false, true] as red
