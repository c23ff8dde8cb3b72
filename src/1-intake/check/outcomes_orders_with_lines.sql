-- Grain    one row per order of the file
-- Feeds    raw_staged_outcomes
-- Units    money in minor units of the order's currency
-- Notes    Runs on each shard, for files whose records carry an order and a line each. The first record that carries order fields speaks for
--          the order. summed: amounts stand on the lines only, the order's are their sums. Orders without such a record are refused.
insert into raw_staged_outcomes
    (import_id, thing_id, row_no, rows, line_count, refusal, content_hash, ordered_at, currency, total_minor, refunded_minor, status, status_rank, flags, outcome)
with
    speaker.total_minor as given,
    multiIf(given is not null, assumeNotNull(given),
        {summed:UInt8} = 1, whole.lines_minor,
        whole.line_count > 0, whole.lines_minor - speaker.discount_minor + speaker.shipping_minor + speaker.tax_minor,
        0) as total,
    if({summed:UInt8} = 1, whole.refunds_minor,
        if(speaker.refund_full = 1 and speaker.refunded_minor = 0, greatest(total, 0), speaker.refunded_minor)) as refund,
    if(total >= 0, least(refund, total), refund) as refunded,
    multiIf(whole.refunded_rows = whole.firsts, 'refunded',
        whole.refunded_rows + whole.partial_rows > 0, if(total > 0 and refunded >= total, 'refunded', 'partially-refunded'),
        toString(speaker.status)) as final_status,
    multiIf(final_status = 'refunded', 7, final_status = 'partially-refunded', 6, speaker.status_rank) as final_rank,
    multiIf(whole.refusals > 0, 'order.row-refused', whole.firsts = 0, 'order.no-first-row', whole.currencies > 1, 'currency.mixed', '') as why,
    cityHash64(speaker.order_hash, whole.line_hashes, whole.line_count) as hash,
    toInt128(speaker.updated_at * 8 + final_rank) * 1000000000000 + {import_id:UInt32} as age,
    whole.line_count > 0 and given is not null
        and not arrayExists(off -> arrayExists(added -> abs(whole.lines_minor - off + added - total) <= 1,
            [0, speaker.tax_minor, speaker.shipping_minor, speaker.tax_minor + speaker.shipping_minor]), [0, speaker.discount_minor]) as is_mismatch
select
    {import_id:UInt32},
    whole.order_id,
    whole.first_row,
    whole.rows,
    whole.line_count,
    why,
    hash,
    speaker.ordered_at,
    speaker.currency,
    total,
    refunded,
    final_status,
    final_rank,
    arrayConcat(
        if(is_mismatch, ['amount_mismatch'], []),
        if(given is null and whole.line_count = 0, ['total_from_lines'], [])),
    multiIf(why != '', 'refused',
        stored.versions = 0, 'created',
        (whole.order_id, hash) in (
            select order_id, content_hash
            from raw_orders
            where order_id in (select order_id from raw_staged_orders where import_id = {import_id:UInt32})
                and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
        ), 'unchanged',
        age > stored.newest, 'updated',
        'older')
from (
    select
        order_id,
        minIf(row_no, is_first = 1) as first_row,
        countIf(part = 0 and refused = 0) as rows,
        countIf(refused = 1) as refusals,
        countIf(is_first = 1) as firsts,
        toUInt32(countIf(has_line = 1)) as line_count,
        if(minIf(cityHash64(currency), is_first = 1) = maxIf(cityHash64(currency), is_first = 1), 1, 2) as currencies,
        countIf(is_first = 1 and status = 'refunded') as refunded_rows,
        countIf(is_first = 1 and status = 'partially-refunded') as partial_rows,
        sumIf(line_total_minor, has_line = 1) as lines_minor,
        sumIf(if(refund_full = 1 and refunded_minor = 0, line_total_minor, refunded_minor), is_first = 1) as refunds_minor,
        sumIf(line_hash, has_line = 1) as line_hashes
    from raw_staged_orders
    where import_id = {import_id:UInt32}
    group by order_id
) as whole
left join (
    select row_no, order_hash, ordered_at, updated_at, status, status_rank, currency, total_minor, refunded_minor, refund_full, discount_minor, shipping_minor, tax_minor
    from raw_staged_orders
    where import_id = {import_id:UInt32} and is_first = 1 and part = 0
) as speaker on speaker.row_no = whole.first_row
left join (
    select order_id, count() as versions, max(toInt128(ifNull(toUnixTimestamp64Milli(updated_at), 0) * 8 + status_rank) * 1000000000000 + import_id) as newest
    from raw_orders
    where order_id in (select order_id from raw_staged_orders where import_id = {import_id:UInt32})
        and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
    group by order_id
) as stored on stored.order_id = whole.order_id
