-- Grain    one row
-- Feeds    the limit of "high" potential value; the customers who carry most of the base's expected profit
-- Units    minor units
-- Notes    The same rule for equals as in spread.sql.
with spread as (
    select future_profit_minor as value, count() as customers
    from score_values
    where run_id = {run:UInt32} and as_of = {as_of:Date}
    group by value
),
ranked as (
    select
        value,
        sum(customers) over (order by value) as up_to,
        sum(customers) over () as base,
        base - up_to + (customers + 1) / 2 as middle_rank
    from spread
)
select
    minOrNullIf(value, middle_rank <= ceil(round({high:Float64} * base, 6))) as high,
    minOrNullIf(value, middle_rank <= ceil(round({a:Float64} * base, 6))) as top
from ranked
