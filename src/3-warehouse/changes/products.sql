-- Grain    one row: products that {imports:Array(UInt32)} said something about
select count() as n
from raw_products
where import_id in {imports:Array(UInt32)}
