-- Grain    one row: the first day on which somebody was assigned, 1970-01-01 where nobody was
select toString(min(assigned_on)) as day
from (select 1 /* people */)
