-- Grain    one row per check of stg_order_lines
select check_name, rows_wrong, red
from (
    select count() as rows, uniqExact(order_id, line_no) as lines, countIf(quantity = 0) as empty
    from stg_order_lines
)
array join
    ['unique', 'quantity-given'] as check_name,
    [rows - lines, empty] as rows_wrong,
    [true, false] as red
