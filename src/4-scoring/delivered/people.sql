-- Grain    one row per customer who judged our shop and has a forecast: what she gains, and what the shop is expected to gain from her
select customer_id, argMin(cdv, line) as gain, any(potential) as brings
from (select 1 /* scored */)
where subject = '' and customer_id != 0 and potential is not null
group by customer_id
