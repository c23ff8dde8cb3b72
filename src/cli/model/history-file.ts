import { Failure } from '#contract/failure';

/** Columns a model can be fitted on; a file may also name them as the papers do. */
const NAMES = {
  frequency: ['frequency', 'x'],
  recency: ['recency', 't_x'],
  age: ['age', 'T'],
  opportunities: ['opportunities', 'n', 'n_cal'],
  monetary: ['monetary', 'm_x'],
} as const;
export type HistoryColumn = keyof typeof NAMES;
export type History<C extends HistoryColumn> = { readonly [K in C]: Float64Array };

/**
 * Reads the wanted columns of a table of customers: one row a customer, a header, `,` `;` or tab between the cells.
 * @throws Failure `model.columns-missing`, `model.too-few-rows`, `model.bad-value` (line counted from 1, the header included)
 */
export function readHistory<C extends HistoryColumn>(text: string, wanted: readonly C[], least: number): History<C> {
  const lines = text.split(/\r?\n/);
  const header = lines[0] ?? '';
  const delimiter = ['\t', ';', ','].find((each) => header.includes(each)) ?? ',';
  const names = header.split(delimiter).map(plain);
  const places = wanted.map(
    (column) => NAMES[column].map((name) => names.indexOf(name)).find((place) => place >= 0) ?? -1,
  );
  const missing = wanted.filter((_, index) => (places[index] ?? -1) < 0);
  if (missing.length > 0) throw new Failure('model.columns-missing', { columns: missing.join(', ') });

  const rows = lines
    .map((line, index) => ({ line: index + 1, cells: line.split(delimiter) }))
    .filter(({ line, cells }) => line > 1 && cells.join('').trim() !== '');
  if (rows.length < least) throw new Failure('model.too-few-rows', { needed: least, found: rows.length });
  const columns = wanted.map((column, index) => {
    const read = ({ line, cells }: (typeof rows)[number]) =>
      numberOf(plain(cells[places[index] ?? -1] ?? ''), line, column);
    return [column, Float64Array.from(rows, read)] as const;
  });
  const history = Object.fromEntries(columns) as unknown as History<C>;
  assertPossible(
    history,
    rows.map(({ line }) => line),
  );
  return history;
}

function plain(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1');
}

function numberOf(cell: string, line: number, column: HistoryColumn): number {
  const value = cell === '' ? Number.NaN : Number(cell);
  const usable = Number.isFinite(value) && (column === 'monetary' || value >= 0);
  if (!usable || ((column === 'frequency' || column === 'opportunities') && !Number.isInteger(value))) {
    throw new Failure('model.bad-value', { line, column, value: cell });
  }
  return value;
}

/**
 * The last purchase lies between the first and today; who never came back has none. Counted in opportunities, there are
 * at least as many of them as purchases.
 */
function assertPossible(history: Partial<History<HistoryColumn>>, lines: readonly number[]): void {
  const { frequency, recency, age, opportunities } = history;
  const last = age ?? opportunities;
  if (frequency === undefined || recency === undefined || last === undefined) return;
  for (const [index, line] of lines.entries()) {
    const [x = 0, tx = 0, T = 0] = [frequency[index], recency[index], last[index]];
    const counted = opportunities === undefined || (Number.isInteger(tx) && tx >= x);
    if (tx > T * (1 + 1e-9) || (x === 0) !== (tx === 0) || !counted) {
      throw new Failure('model.bad-value', { line, column: 'recency', value: String(tx) });
    }
  }
}
