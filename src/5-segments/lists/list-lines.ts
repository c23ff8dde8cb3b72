import type { CustomerListFile, CustomerListProblem } from '#contract/customer-list';
import { Failure } from '#contract/failure';
import { cleanCell, type IntakeStores, uploadedRows } from '#intake';
import { type GivenBy, identifierReader } from './identifier-reader.ts';
import { recognisedColumn, recognisedKind } from './recognise.ts';

/** A line as it is kept; `identifier` follows from it in the table. */
export type ListLine = {
  list_id: number;
  version: number;
  line: number;
  given_by: GivenBy;
  text: string;
  given: string;
  fault: CustomerListProblem | '';
};

type Stores = Pick<IntakeStores, 'records' | 'files'>;

const BATCH = 20_000;
/** Lines that decide what a column holds. */
const SAMPLE = 500;
const LONGEST = 1_000;

/**
 * Which column of an uploaded file names the customers, and how: what was chosen, else what the first lines show.
 * @throws Failure `request.not-found`, `model.columns-missing`
 */
export async function chosenColumn(stores: Stores, file: CustomerListFile, country: string) {
  const { columns, batches } = await uploadedRows(stores, file.uploadId);
  if (file.column !== undefined && !columns.includes(file.column))
    throw new Failure('model.columns-missing', { columns: file.column });
  const rows: (readonly string[])[] = [];
  for await (const batch of batches) {
    rows.push(...batch.rows.map(({ cells }) => cells));
    if (rows.length >= SAMPLE) break;
  }
  const column = file.column ?? recognisedColumn(rows, columns, country);
  const at = columns.indexOf(column);
  const cells = rows.map((row) => row[at] ?? '');
  return { column, by: file.by ?? recognisedKind(cells, country) };
}

/**
 * The lines of an uploaded file as they are kept, in batches; empty rows are passed over. Where the name of the column is itself an
 * address, a telephone number or a number of ours, the file has no heading: it is a line like the others.
 */
export async function* listLines(
  stores: Stores,
  uploadId: string,
  { column, by, country }: { readonly column: string; readonly by: GivenBy; readonly country: string },
  { listId, version }: { readonly listId: number; readonly version: number },
): AsyncGenerator<ListLine[]> {
  const { columns, batches } = await uploadedRows(stores, uploadId);
  const at = columns.indexOf(column);
  const read = identifierReader(by, country);
  const kept = (line: number, cell: string, isBroken: boolean): ListLine => {
    const text = cleanCell(cell).slice(0, LONGEST);
    const said = isBroken ? { given: '', fault: 'malformed' as const } : read(text);
    return { list_id: listId, version, line, given_by: by, text, ...said };
  };
  let waiting: ListLine[] = by !== 'number' && read(column).fault === '' ? [kept(1, column, false)] : [];
  for await (const { rows } of batches) {
    for (const { line, cells, fault } of rows) {
      if (fault === '' && cells.every((cell) => cell.trim() === '')) continue;
      waiting.push(kept(line, cells[at] ?? '', fault !== ''));
    }
    if (waiting.length >= BATCH) {
      yield waiting;
      waiting = [];
    }
  }
  if (waiting.length > 0) yield waiting;
}
