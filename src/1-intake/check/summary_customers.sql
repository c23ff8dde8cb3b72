-- Grain    one row
-- Notes    How many accounts the orders of the file name, about 1 % exact.
select uniqCombined(17)(source, shop, customer_no) as customers
from raw_staged_orders
where import_id = {import_id:UInt32} and customer_no != ''
