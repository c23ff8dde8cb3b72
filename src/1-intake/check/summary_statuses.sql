-- Grain    one row per status text that is unknown
select value as text, count() as rows
from raw_rejects final
where import_id = {import_id:UInt32} and code = 'status.unknown'
group by value
order by rows desc, value
limit 200
