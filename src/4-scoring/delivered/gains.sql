-- Grain    one row per customer who judged our shop: what she gains, by her first answer
select customer_id, argMin(cdv, line) as gain
from (select 1 /* linked */)
where subject = '' and customer_id != 0
group by customer_id
