-- Grain    one row per customer drawn on the page: all of them, or as many as can be told apart, chosen by chance
select toString(customer_id) as customer_id, gain, brings
from (select 1 /* people */)
order by cityHash64(customer_id)
limit {most:UInt32}
