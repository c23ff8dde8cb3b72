-- Grain    one row per customer of the run {from_run:UInt32}, as of {on_day:Date}
-- Feeds    score_grade_values
-- Units    minor units
insert into score_grade_values
select
    {run:UInt32} as run_id,
    customer_id,
    {on_day:Date} as on_day,
    assumeNotNull(if({measure:String} = 'profit', future_profit_minor, future_revenue_minor)) as grade_value,
    recency_days as silence_days
from score_customers as c
where c.run_id = {from_run:UInt32} and future_revenue_minor is not null
