-- Grain    one row per record of an order that is refused as a whole
-- Feeds    raw_rejects
-- Notes    Records that carry their own fault are there already; the others name the first of them.
insert into raw_rejects (import_id, row_no, line_no, column_name, value, code, params, raw)
select
    {import_id:UInt32},
    staged.row_no,
    staged.row_no,
    {order_column:String},
    staged.order_no,
    refused.refusal,
    if(refused.refusal = 'order.row-refused', concat('{"row":', toString(refused.faulty_row), '}'), '{}'),
    mapFromArrays({columns:Array(String)}, arrayResize(JSONExtract(staged.raw, 'Array(String)'), length({columns:Array(String)}), ''))
from raw_staged_orders as staged
inner join (
    select marks.order_id as order_id, any(outcomes.refusal) as refusal, min(if(marks.refused = 1, marks.row_no, 18446744073709551615)) as faulty_row
    from raw_staged_orders as marks
    inner join raw_staged_outcomes as outcomes on outcomes.thing_id = marks.order_id
    where outcomes.import_id = {import_id:UInt32} and outcomes.outcome = 'refused' and marks.import_id = {import_id:UInt32}
    group by marks.order_id
) as refused on refused.order_id = staged.order_id
where staged.import_id = {import_id:UInt32} and staged.refused = 0 and staged.part = 0
