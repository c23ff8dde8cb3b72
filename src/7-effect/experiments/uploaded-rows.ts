import type { NewExperiment } from '#contract/experiment';
import { Failure } from '#contract/failure';
import { cleanCell, customerNameReader, type IntakeStores, uploadedRows } from '#intake';

/** A row of the file as it is kept. */
export type UploadedRow = {
  experiment_id: number;
  line: number;
  given: string;
  arm: string;
  assigned_on: string;
};

const NO_DAY = '1970-01-01';
const BATCH = 20_000;

/**
 * The rows of an uploaded file as they are kept, in batches.
 * @throws Failure `request.not-found`, `model.columns-missing`
 */
export async function* uploadedAssignments(
  stores: Pick<IntakeStores, 'records' | 'files'>,
  experimentId: number,
  { uploadId, customerColumn, armColumn, dayColumn, assignedOn, by }: NewExperiment['file'],
  country: string,
): AsyncGenerator<UploadedRow[]> {
  const { columns, batches } = await uploadedRows(stores, uploadId);
  const wanted = [customerColumn, armColumn, ...(dayColumn === null ? [] : [dayColumn])];
  const missing = wanted.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Failure('model.columns-missing', { columns: missing.join(', ') });
  const at = (name: string): number => columns.indexOf(name);
  const [who, group, when] = [at(customerColumn), at(armColumn), dayColumn === null ? -1 : at(dayColumn)];
  const named = customerNameReader(by, country);
  let waiting: UploadedRow[] = [];
  for await (const { rows } of batches) {
    for (const { line, cells } of rows) {
      const cell = (place: number): string => cleanCell(cells[place] ?? '');
      if (cells.every((one) => one.trim() === '')) continue;
      const day = when < 0 ? (assignedOn ?? NO_DAY) : dayOf(cell(when));
      waiting.push({ experiment_id: experimentId, line, given: named(cell(who)), arm: cell(group), assigned_on: day });
    }
    if (waiting.length >= BATCH) {
      yield waiting;
      waiting = [];
    }
  }
  if (waiting.length > 0) yield waiting;
}

/** The day of `2026-03-01`, `2026/3/1 10:00`, `20260301` or `2026年3月1日`; 1970-01-01 for anything else. */
export function dayOf(cell: string): string {
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日?$|日?[T\s])/.exec(cell) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(cell);
  if (found === null) return NO_DAY;
  const [, year, month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(`${day}T00:00:00Z`);
  // ClickHouse's Date ends in 2149
  const isThere = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
  return isThere && day > NO_DAY && day < '2149-01-01' ? day : NO_DAY;
}
