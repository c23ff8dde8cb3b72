-- Grain    one row per first word of a table's name, on one node
-- Feeds    quality page: the parts of the warehouse
select substringIndex(name, '_', 1) as prefix, sum(total_rows) as rows, sum(total_bytes) as bytes
from system.tables
where database = currentDatabase() and name not like '%\_\_next' and total_rows is not null
group by prefix
