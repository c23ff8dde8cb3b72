-- Grain    one row per order of the file
-- Feeds    raw_staged_outcomes
-- Units    money in minor units of the order's currency
-- Notes    Runs on each shard. with_lines: the records of one order belong together, the first that carries order fields speaks for it;
--          otherwise the newest does. summed: amounts stand on the lines only, the order's are their sums.
insert into raw_staged_outcomes
    (import_id, thing_id, row_no, rows, line_count, refusal, content_hash, ordered_at, currency, total_minor, refunded_minor, status, status_rank, flags, outcome)
with
    found.first_total as given,
    multiIf(given is not null, assumeNotNull(given),
        {summed:UInt8} = 1, found.lines_minor,
        found.line_count > 0, found.lines_minor - found.off_minor + found.shipping_minor + found.tax_minor,
        0) as total,
    if({summed:UInt8} = 1, found.refunds_minor, if(found.first_refund_full = 1 and found.first_refunded = 0, greatest(total, 0), found.first_refunded)) as refund,
    if(total >= 0, least(refund, total), refund) as refunded,
    multiIf({with_lines:UInt8} = 0, found.first_status,
        found.refunded_rows = found.firsts, 'refunded',
        found.refunded_rows + found.partial_rows > 0, if(total > 0 and refunded >= total, 'refunded', 'partially-refunded'),
        found.first_status) as final_status,
    multiIf(final_status = 'refunded', 7, final_status = 'partially-refunded', 6, found.first_rank) as final_rank,
    multiIf(found.refusals > 0, 'order.row-refused', found.firsts = 0, 'order.no-first-row', found.currencies > 1, 'currency.mixed', '') as why,
    if({with_lines:UInt8} = 1, cityHash64(found.first_hash, found.line_hashes), found.first_hash) as hash,
    {with_lines:UInt8} = 1 and found.line_count > 0 and given is not null
        and not arrayExists(off -> arrayExists(added -> abs(found.lines_minor - off + added - total) <= 1,
            [0, found.tax_minor, found.shipping_minor, found.tax_minor + found.shipping_minor]), [0, found.off_minor]) as is_mismatch
select
    {import_id:UInt32},
    found.order_id,
    found.first_row,
    found.rows,
    found.line_count,
    why,
    hash,
    found.ordered_at,
    found.currency,
    total,
    refunded,
    final_status,
    final_rank,
    arrayConcat(
        if(is_mismatch, ['amount_mismatch'], []),
        if(given is null and found.line_count = 0, ['total_from_lines'], [])),
    multiIf(why != '', 'refused',
        length(stored.hashes) = 0, 'created',
        has(stored.hashes, hash), 'unchanged',
        (found.updated_at, final_rank, {import_id:UInt32}) > stored.best, 'updated',
        'older')
from (
    select
        order_id,
        if({with_lines:UInt8} = 1, minIf(row_no, is_first = 1), argMaxIf(row_no, (updated_at, status_rank, row_no), is_first = 1)) as first_row,
        countIf(part = 0 and refused = 0) as rows,
        countIf(refused = 1) as refusals,
        countIf(is_first = 1) as firsts,
        toUInt32(if({with_lines:UInt8} = 1, uniqExactIf(line_no, has_line = 1), 0)) as line_count,
        uniqExactIf(currency, is_first = 1) as currencies,
        countIf(is_first = 1 and status = 'refunded') as refunded_rows,
        countIf(is_first = 1 and status = 'partially-refunded') as partial_rows,
        sumIf(line_total_minor, has_line = 1) as lines_minor,
        sumIf(if(refund_full = 1 and refunded_minor = 0, line_total_minor, refunded_minor), is_first = 1) as refunds_minor,
        if({with_lines:UInt8} = 1, arraySort(groupArrayIf(line_hash, has_line = 1)), []) as line_hashes,
        if({with_lines:UInt8} = 1,
            argMinIf((order_hash, total_minor, refunded_minor, refund_full, discount_minor, shipping_minor, tax_minor, status, status_rank, currency, ordered_at, updated_at), row_no, is_first = 1),
            argMaxIf((order_hash, total_minor, refunded_minor, refund_full, discount_minor, shipping_minor, tax_minor, status, status_rank, currency, ordered_at, updated_at), (updated_at, status_rank, row_no), is_first = 1)) as speaks,
        speaks.1 as first_hash,
        speaks.2 as first_total,
        speaks.3 as first_refunded,
        speaks.4 as first_refund_full,
        speaks.5 as off_minor,
        speaks.6 as shipping_minor,
        speaks.7 as tax_minor,
        speaks.8 as first_status,
        speaks.9 as first_rank,
        speaks.10 as currency,
        speaks.11 as ordered_at,
        speaks.12 as updated_at
    from raw_staged_orders
    where import_id = {import_id:UInt32}
    group by order_id
) as found
left join (
    select
        order_id,
        groupUniqArray(content_hash) as hashes,
        max((ifNull(toUnixTimestamp64Milli(updated_at), 0), status_rank, import_id)) as best
    from raw_orders
    where order_id in (select order_id from raw_staged_orders where import_id = {import_id:UInt32})
        and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
    group by order_id
) as stored on stored.order_id = found.order_id
