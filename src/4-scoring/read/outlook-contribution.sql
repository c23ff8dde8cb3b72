-- Grain    one row: money of the period by the stage its buyers stood in at the month end before, with what its interval needs
-- Feeds    contribution of each stage of life
-- Units    minor units; sums and sums of squares and products over customers
-- Notes    Arrays in the order exploration, formation, stability, decline, lost. Who was no customer on the month end before counts as
--          exploration. A refund counts with its order. Squares as Float64: minor units squared do not fit 64 bits.
with bought as (
    select
        o.customer_id as customer_id,
        o.money as money,
        if(s.customer_id = 0, 'exploration', toString(s.stage)) as stage
    from (
        select
            customer_id,
            toLastDayOfMonth(ordered_on - toIntervalMonth(1)) as on_day,
            refunded_on is null or refunded_on <= {as_of:Date} as settled,
            multiIf(
                {measure:String} = 'revenue', revenue_minor,
                {measure:String} = 'net', revenue_minor - if(settled, refunded_minor, 0),
                if(settled, profit_minor, profit_before_refund_minor)
            ) as money
        from stg_orders
        where customer_id != 0 and (is_purchase or is_return) and ordered_on > {from:Date} and ordered_on <= {as_of:Date}
            and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
    ) as o
    left join (
        select customer_id, on_day, stage from score_stages where run_id = {run:UInt32} and has({days:Array(Date)}, on_day)
    ) as s on s.customer_id = o.customer_id and s.on_day = o.on_day
),
each as (
    select
        customer_id,
        [
            sumIf(money, stage = 'exploration'),
            sumIf(money, stage = 'formation'),
            sumIf(money, stage = 'stability'),
            sumIf(money, stage = 'decline'),
            sumIf(money, stage = 'lost')
        ] as parts,
        sum(money) as whole
    from bought
    group by customer_id
)
select
    count() as customers,
    sumForEach(parts) as money,
    sum(whole) as total,
    sumForEach(arrayMap(part -> pow(toFloat64(part), 2), parts)) as part_squares,
    sumForEach(arrayMap(part -> toFloat64(part) * toFloat64(whole), parts)) as products,
    sum(pow(toFloat64(whole), 2)) as whole_squares
from each
