-- Grain    one row per check of stg_customers
select check_name, rows_wrong, red
from (
    select count() as rows, uniqExact(customer_id) as customers, countIf(customer_id = 0) as nobody, countIf(length(accounts) > 50) as crowds
    from stg_customers
)
array join
    ['unique', 'no-guests', 'few-accounts'] as check_name,
    [rows - customers, nobody, crowds] as rows_wrong,
    [true, true, false] as red
