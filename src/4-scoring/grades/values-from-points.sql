-- Grain    one row per customer of the run {from_run:UInt32}, as of {on_day:Date}
-- Feeds    score_grade_values
-- Units    points × 100; the statement of the scores takes the place of the marked one
insert into score_grade_values
select {grade_run:UInt32} as run_id, s.customer_id as customer_id, {on_day:Date} as on_day, toInt64(s.points) as grade_value, c.recency_days as silence_days
from (select customer_id, toUInt16(0) as points from score_customers where 0 /* scores */) as s
inner join (select customer_id, recency_days from score_customers where run_id = {from_run:UInt32}) as c on c.customer_id = s.customer_id
