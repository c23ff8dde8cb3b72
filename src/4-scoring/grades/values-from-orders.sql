-- Grain    one row per day in {days:Array(Date)} and customer with a purchase by then
-- Feeds    score_grade_values
-- Units    minor units; days
-- Notes    Only what was known by the end of the day counts: orders placed, refunds given by then. {window:UInt32} = 0: the whole history,
--          else orders of so many days, the day looked at included.
insert into score_grade_values
with customers as (
    select
        customer_id,
        arraySort(groupUniqArrayIf(ordered_on, is_purchase)) as purchase_days,
        groupArray((
            ordered_on,
            ifNull(refunded_on, toDate(0)),
            multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', revenue_minor, profit_before_refund_minor),
            multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)
        )) as money
    from stg_orders
    where customer_id != 0 and (is_purchase or is_return) and ordered_on <= {as_of:Date}
    group by customer_id
    having notEmpty(purchase_days)
)
select
    {run:UInt32} as run_id,
    customer_id,
    day as on_day,
    arraySum(
        one -> if(one.1 <= day and ({window:UInt32} = 0 or one.1 > day - {window:UInt32}), if(one.2 <= day, one.4, one.3), 0),
        money
    ) as grade_value,
    toUInt32(day - arrayMax(arrayFilter(bought -> bought <= day, purchase_days))) as silence_days
from customers
array join arrayFilter(each -> each >= purchase_days[1], {days:Array(Date)}) as day
