-- Grain    one row per order that the file says something new about
-- Feeds    raw_orders
-- Units    money in minor units of the order's currency
-- Notes    Runs on each shard, for files whose orders carry their lines. Older versions are kept too: they count again when the newer import is reverted.
insert into raw_orders
    (order_id, import_id, source, shop, order_no, account_id, person_id, email_key, phone_key, customer_no, customer_name, email, phone,
    recipient_name, recipient_phone, recipient_address, country, province, city, ordered_at, updated_at, paid_at, shipped_at, completed_at,
    cancelled_at, refunded_at, status, status_rank, status_text, currency, goods_minor, discount_minor, shipping_minor, tax_minor, total_minor,
    refunded_minor, cost_minor, channel, line_count, flags, content_hash, row_no, raw)
select
    staged.order_id,
    staged.import_id,
    staged.source,
    staged.shop,
    staged.order_no,
    if(bitTest(staged.keys, 0), cityHash64('account', concat(staged.source, '\x1f', staged.shop, '\x1f', staged.customer_no)), 0),
    if(bitTest(staged.keys, 1), cityHash64('person', concat(staged.source, '\x1f', staged.person_no)), 0),
    if(bitTest(staged.keys, 2), cityHash64('email', lowerUTF8(staged.email)), 0),
    if(bitTest(staged.keys, 3), cityHash64('phone', staged.phone), 0),
    staged.customer_no,
    staged.customer_name,
    staged.email,
    staged.phone,
    staged.recipient_name,
    staged.recipient_phone,
    staged.recipient_address,
    staged.country,
    staged.province,
    staged.city,
    fromUnixTimestamp64Milli(staged.ordered_at, 'UTC'),
    if(staged.updated_at = 0, null, fromUnixTimestamp64Milli(staged.updated_at, 'UTC')),
    if(staged.paid_at = 0, null, fromUnixTimestamp64Milli(staged.paid_at, 'UTC')),
    if(staged.shipped_at = 0, null, fromUnixTimestamp64Milli(staged.shipped_at, 'UTC')),
    if(staged.completed_at = 0, null, fromUnixTimestamp64Milli(staged.completed_at, 'UTC')),
    if(staged.cancelled_at = 0, null, fromUnixTimestamp64Milli(staged.cancelled_at, 'UTC')),
    if(staged.refunded_at = 0, null, fromUnixTimestamp64Milli(staged.refunded_at, 'UTC')),
    outcomes.status,
    outcomes.status_rank,
    staged.status_text,
    staged.currency,
    staged.goods_minor,
    staged.discount_minor,
    staged.shipping_minor,
    staged.tax_minor,
    outcomes.total_minor,
    outcomes.refunded_minor,
    staged.cost_minor,
    staged.channel,
    outcomes.line_count,
    arrayDistinct(arrayConcat(staged.flags, outcomes.flags)),
    outcomes.content_hash,
    staged.row_no,
    [staged.raw]
from raw_staged_orders as staged
inner join (
    select thing_id, row_no, line_count, content_hash, status, status_rank, total_minor, refunded_minor, flags
    from raw_staged_outcomes
    where import_id = {import_id:UInt32} and outcome in ('created', 'updated', 'older')
) as outcomes on outcomes.thing_id = staged.order_id and outcomes.row_no = staged.row_no
where staged.import_id = {import_id:UInt32} and staged.part = 0 and staged.refused = 0
