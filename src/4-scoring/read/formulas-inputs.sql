-- Grain    one row: what the report's formulas take in, of the year up to the as-of day and of the year before
-- Feeds    the report's formulas
-- Units    orders, customers, minor units; days from the first purchase to the end of the year, summed over who bought in it
with each as (
    select
        customer_id,
        countIf(is_purchase and ordered_on > {year:Date}) as bought,
        countIf(is_purchase and ordered_on <= {year:Date} and ordered_on > {before:Date}) as bought_before,
        sumIf(
            multiIf(
                {measure:String} = 'revenue', revenue_minor,
                {measure:String} = 'net', revenue_minor - if(settled, refunded_minor, 0),
                if(settled, profit_minor, profit_before_refund_minor)
            ),
            ordered_on > {year:Date}
        ) as brought,
        minIf(ordered_on, is_purchase) as first_day
    from (
        select
            customer_id, ordered_on, is_purchase, revenue_minor, refunded_minor, profit_minor, profit_before_refund_minor,
            refunded_on is null or refunded_on <= {as_of:Date} as settled
        from stg_orders
        where customer_id != 0 and (is_purchase or is_return) and ordered_on <= {as_of:Date}
            and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
    )
    group by customer_id
)
select
    sum(bought) as orders,
    sum(bought_before) as orders_before,
    countIf(bought > 0) as customers,
    countIf(bought_before > 0) as customers_before,
    countIf(bought > 0 and bought_before > 0) as kept,
    sum(brought) as money,
    sumIf({as_of:Date} - first_day, bought > 0) as tenure,
    sumIf({year:Date} - first_day, bought_before > 0) as tenure_before,
    min(first_day) as first_on
from each
