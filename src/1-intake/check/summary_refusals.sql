-- Grain    one row per code and column
select code, column_name, count() as rows, any(value) as example
from raw_rejects final
where import_id = {import_id:UInt32}
group by code, column_name
order by rows desc, code, column_name
limit 500
