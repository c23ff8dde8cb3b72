-- Grain    one row per order line that counts
-- Feeds    stg_orders, stg_order_lines
-- Units    minor units of the report currency, rounded half away from zero
-- Notes    Where the counting version brought its own lines, those count; otherwise the last committed version of each line. A product list
--          fills in name, category and cost where the line has none; a cost in a third currency, neither the order's nor {report:String}, is
--          as good as unknown.
with
catalogue as (
    select source, shop, product_no, name, category, cost_minor, currency
    from raw_products
    where import_id in (select import_id from raw_imports final where state = 'committed')
    order by source, shop, product_no, import_id desc
    limit 1 by source, shop, product_no
),
lines as (
    select
        l.order_id as order_id,
        v.customer_id as customer_id,
        v.ordered_on as ordered_on,
        v.rate as rate,
        v.source as source,
        v.shop as shop,
        v.currency as currency,
        l.line_no as line_no,
        l.product_no as product_no,
        l.product_name as product_name,
        l.category as category,
        l.quantity as quantity,
        l.total_minor as total,
        l.cost_minor as piece_cost
    from raw_order_lines as l
    inner join stg_versions as v on v.order_id = l.order_id
    where l.import_id in (select import_id from raw_imports final where state = 'committed') and (v.line_count = 0 or l.import_id = v.import_id)
    order by l.order_id, l.line_no, l.import_id desc
    limit 1 by order_id, line_no
)
select
    lines.order_id as order_id,
    lines.customer_id as customer_id,
    lines.ordered_on as ordered_on,
    lines.line_no as line_no,
    lines.product_no as product_no,
    if(lines.product_name = '', catalogue.name, lines.product_name) as product_name,
    if(lines.category = '', catalogue.category, lines.category) as category,
    lines.quantity as quantity,
    if(lines.rate = 1, lines.total, toInt64(round(lines.total * lines.rate))) as total_minor,
    toInt64(round(multiIf(
        lines.piece_cost is not null, lines.piece_cost * lines.rate,
        catalogue.currency = lines.currency, catalogue.cost_minor * lines.rate,
        catalogue.currency = {report:String}, catalogue.cost_minor * toDecimal128(1, 12),
        null
    ) * toDecimal128(lines.quantity, 4))) as cost_minor
from lines
left join catalogue on catalogue.source = lines.source and catalogue.shop = lines.shop and catalogue.product_no = lines.product_no
