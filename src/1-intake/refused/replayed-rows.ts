import type { ImportRecord } from '../imports/import-records.ts';
import type { IntakeStores } from '../stores.ts';

const ROWS = 5_000;

/**
 * Where an import takes refused rows of another in again, notes which ones: its file carries their numbers in the column `_row`. Rows
 * refused once more stay open.
 */
export async function keepReplays(
  stores: Pick<IntakeStores, 'warehouse' | 'records'>,
  record: ImportRecord,
): Promise<void> {
  const place = record.reading.columns.indexOf('_row');
  if (record.replayOf === null || place < 0) return;
  const table = {
    orders: 'raw_staged_orders',
    lines: 'raw_staged_lines',
    customers: 'raw_staged_customers',
    products: 'raw_staged_products',
  }[record.mapping.entity];
  const sql = `select distinct toUInt64OrZero(JSONExtractString(raw, {place:UInt32})) as row from {table:Identifier}
    where import_id = {import_id:UInt32} and row_no not in (select row_no from raw_rejects where import_id = {import_id:UInt32}) and row > 0 order by row`;
  const found = await stores.warehouse.rows<{ row: string }>(sql, {
    table,
    place: place + 1,
    import_id: record.importId,
  });
  for (let at = 0; at < found.length; at += ROWS) {
    const rows = found.slice(at, at + ROWS).map(({ row }) => row);
    const insert =
      'insert into reject_replays (import_id, row_no, replayed_by) select $1, unnest($2::bigint[]), $3 on conflict do nothing';
    await stores.records.query(insert, [record.replayOf, rows, record.importId]);
  }
}
