-- Grain    one row per outcome: how many lines of the list's version came to it
select outcome, count() as lines
from (select 1 /* outcomes */) as o
group by outcome
order by lines desc, outcome
