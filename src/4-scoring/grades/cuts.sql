-- Grain    one row per day looked at and place of a share in {shares:Array(Float64)}
-- Feeds    where tiers begin
-- Units    those of value
-- Notes    The smallest value inside the first shares together, from the top; the rule for equals is that of cuts/spread.sql: they belong to
--          the tier in which the middle one of them lies. Null: nobody is inside. {away:UInt32} = 0: everybody holds a tier.
with spread as (
    select on_day, grade_value as value, count() as customers
    from score_grade_values
    where run_id = {run:UInt32} and ({away:UInt32} = 0 or silence_days < {away:UInt32})
    group by on_day, value
),
ranked as (
    select
        on_day,
        value,
        sum(customers) over (partition by on_day order by value) as up_to,
        sum(customers) over (partition by on_day) as base,
        base - up_to + (customers + 1) / 2 as middle_rank
    from spread
)
select on_day, place, minOrNullIf(value, middle_rank <= ceil(round(share * base, 6))) as cut
from ranked
array join {shares:Array(Float64)} as share, arrayEnumerate({shares:Array(Float64)}) as place
group by on_day, place
order by on_day, place
