-- Grain    one row per order: the version that counts
-- Feeds    stg_kept_lines, stg_orders, stg_contacts
-- Units    {report:String} is the report currency, {zone:String} the shop's zone
-- Notes    The version with the greatest (updated_at, status_rank, import_id) among committed imports counts. The customer is the one of the
--          strongest identifier on the order. The rate is the latest at or before the day, else the earliest there is. Minor units have two
--          decimals but in the {odd_currencies:Array(String)}, which have {odd_places:Array(Int8)}.
with
transform({report:String}, {odd_currencies:Array(String)}, {odd_places:Array(Int8)}, 2) as report_places,
counting as (
    select
        order_id,
        import_id,
        line_count,
        source,
        shop,
        currency,
        toDate(ordered_at, {zone:String}) as ordered_on,
        multiIf(account_id != 0, account_id, person_id != 0, person_id, phone_key != 0, phone_key, email_key) as identifier,
        account_id,
        person_id,
        phone_key,
        email_key
    from raw_orders
    where import_id in (select import_id from raw_imports final where state = 'committed')
    order by order_id, updated_at desc nulls last, status_rank desc, import_id desc
    limit 1 by order_id
),
-- by way of text: a number such as 1.001 is a little less than that in binary, and a decimal made of it would be cut off, not rounded
dated as (
    select currency, on_day, toDecimal128(toString(rate), 12) as rate from raw_rates final
    union all
    select currency, toDate(0) as on_day, toDecimal128(toString(argMin(rate, on_day)), 12) as rate from raw_rates final group by currency
)
select
    o.order_id as order_id,
    o.import_id as import_id,
    -- an identifier that is blocked has no link: the next one on the order may have
    multiIf(l1.customer_id != 0, l1.customer_id, l2.customer_id != 0, l2.customer_id, l3.customer_id) as customer_id,
    o.ordered_on as ordered_on,
    o.line_count as line_count,
    o.source as source,
    o.shop as shop,
    o.currency as currency,
    toDecimal128(if(o.currency = {report:String}, toDecimal128(1, 15), r.rate * toDecimal128(exp10(report_places - transform(o.currency, {odd_currencies:Array(String)}, {odd_places:Array(Int8)}, 2)), 3)), 12) as rate
from counting as o
global any left join id_links as l1 on l1.identifier = o.identifier
global any left join (select identifier, customer_id from id_links where kind = 'phone') as l2 on l2.identifier = o.phone_key
global any left join (select identifier, customer_id from id_links where kind = 'email') as l3 on l3.identifier = o.email_key
global asof left join dated as r on r.currency = o.currency and r.on_day <= o.ordered_on
