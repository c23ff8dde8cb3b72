-- Grain    one row
-- Feeds    goals of the ledger
-- Units    minor units; counts; shares 0 … 1; null where nobody is there to divide by or no model speaks
-- Notes    The year is the 365 days up to {as_of:Date}. repeat: purchases on two days or more. retention: of those who bought in the year
--          before the last one, who bought in the last one. refund: refunds of the year's orders ÷ what they brought in.
with
people as (
    select
        count() as customers,
        sum(future_profit_minor) as equity,
        countIf(future_profit_minor is not null) as forecast,
        sum(current_minor) as current,
        sum(window_profit_minor) as profit_year,
        sum(window_net_minor) as net_year,
        sum(window_revenue_minor) as revenue_year,
        sum(window_orders) as orders_year,
        countIf(stage in ('exploration', 'formation', 'stability')) as active,
        countIf(stage = 'lost') as lost,
        countIf(occasions > 1) as repeated
    from score_customers
    where run_id = {run:UInt32}
),
years as (
    select countIf(before) as held, countIf(before and within) as kept
    from (
        select
            customer_id,
            max(ordered_on <= {as_of:Date} - 365) as before,
            max(ordered_on > {as_of:Date} - 365) as within
        from stg_orders
        where customer_id != 0 and is_purchase and ordered_on > {as_of:Date} - 730 and ordered_on <= {as_of:Date}
        group by customer_id
    )
)
select
    if(forecast = 0, null, toFloat64(equity)) as `customer-equity`,
    if(forecast = 0, null, (toFloat64(equity) + toFloat64(current)) / customers) as `average-value`,
    toFloat64(profit_year) as `profit-year`,
    toFloat64(net_year) as `net-year`,
    if(orders_year = 0, null, net_year / orders_year) as `average-order`,
    toFloat64(active) as `active-customers`,
    if(customers = 0, null, repeated / customers) as `repeat-rate`,
    if(held = 0, null, kept / held) as retention,
    if(customers = 0, null, lost / customers) as `lost-share`,
    if(revenue_year = 0, null, 1 - net_year / revenue_year) as `refund-share`
from people, years
