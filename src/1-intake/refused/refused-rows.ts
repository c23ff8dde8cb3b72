import type { z } from 'zod';
import type { RefusedRow as RefusedRowShape } from '#contract/intake';
import { num } from '#platform/num';
import { findImport } from '../imports/import-records.ts';
import type { IntakeStores } from '../stores.ts';
import { csvLine } from './csv-line.ts';

/** The sentence of a reason in the reader's language: `sayCode(locale, code, facts)` of the words. */
export type SayReason = (code: string, facts: Record<string, unknown>) => string;

type RefusedRow = z.output<typeof RefusedRowShape>;
type Stored = {
  row_no: string;
  line_no: string;
  column_name: string;
  value: string;
  code: string;
  params: string;
  raw: Record<string, string>;
};

const PAGE = `select row_no, line_no, column_name, value, code, params, raw from raw_rejects final
  where import_id = {import_id:UInt32} and row_no > {after:UInt64} order by row_no limit {limit:UInt32} offset {offset:UInt32}`;
const BATCH = 2_000;

/**
 * One page of the refused rows of an import, in the order of the file, with the reason as a sentence.
 * @param page from 1.
 * @throws Failure `request.not-found`
 */
export async function refusedRows(
  stores: Pick<IntakeStores, 'warehouse' | 'records'>,
  importId: number,
  page: number,
  say: SayReason,
  pageSize = 50,
): Promise<{ rows: RefusedRow[]; total: number }> {
  await findImport(stores.records, importId);
  const params = { import_id: importId, after: 0, limit: pageSize, offset: (page - 1) * pageSize };
  const found = await stores.warehouse.rows<Stored>(PAGE, params);
  const [count] = await stores.warehouse.rows<{ total: string }>(
    'select count() as total from raw_rejects final where import_id = {import_id:UInt32}',
    params,
  );
  const replays = await replaysOf(
    stores,
    importId,
    found.map((row) => row.row_no),
  );
  const rows = found.map((row) => ({
    importId,
    row: num(row.row_no),
    line: num(row.line_no),
    column: row.column_name,
    value: row.value,
    code: row.code,
    params: paramsOf(row),
    message: messageOf(row, say),
    raw: row.raw,
    replayedBy: replays.get(row.row_no) ?? null,
  }));
  return { rows, total: num(count?.total ?? 0) };
}

/**
 * All refused rows as CSV: the columns of the file, then `_row`, `_line`, `_column`, `_code`, `_message`. Texts that a spreadsheet would
 * take for a formula get a leading `'`, which reading takes off again. Rows that a later import took in are left out.
 * @throws Failure `request.not-found`
 */
export async function* refusedCsv(
  stores: Pick<IntakeStores, 'warehouse' | 'records'>,
  importId: number,
  say: SayReason,
): AsyncGenerator<string> {
  const { reading } = await findImport(stores.records, importId);
  const columns = reading.columns.filter((column) => !/^_(row|line|column|code|message)$/.test(column));
  yield `\ufeff${csvLine([...columns, '_row', '_line', '_column', '_code', '_message'])}`;
  for (let after = 0; ; ) {
    const found = await stores.warehouse.rows<Stored>(PAGE, { import_id: importId, after, limit: BATCH, offset: 0 });
    const replays = await replaysOf(
      stores,
      importId,
      found.map((row) => row.row_no),
    );
    let text = '';
    for (const row of found) {
      if (replays.has(row.row_no)) continue;
      text += csvLine([
        ...columns.map((column) => row.raw[column] ?? ''),
        row.row_no,
        row.line_no,
        row.column_name,
        row.code,
        messageOf(row, say),
      ]);
    }
    if (text !== '') yield text;
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = num(last.row_no);
  }
}

function paramsOf(row: Stored): Record<string, string | number> {
  return JSON.parse(row.params) as Record<string, string | number>;
}

function messageOf(row: Stored, say: SayReason): string {
  return say(`reject.${row.code}`, { column: row.column_name, value: row.value, ...paramsOf(row) });
}

async function replaysOf(
  { records }: Pick<IntakeStores, 'records'>,
  importId: number,
  rows: readonly string[],
): Promise<Map<string, number>> {
  const sql = `select r.row_no, max(r.replayed_by) as by from reject_replays r join imports i on i.import_id = r.replayed_by
    where r.import_id = $1 and r.row_no = any($2::bigint[]) and i.state = 'done' group by r.row_no`;
  const found = await records.query<{ row_no: string; by: number }>(sql, [importId, rows]);
  return new Map(found.map(({ row_no, by }) => [String(row_no), by]));
}
