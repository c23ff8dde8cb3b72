import { decodedText, inflated } from './decoded-text.ts';
import { flattened } from './jsonl-records.ts';
import type { SourceFile } from './source-file.ts';

/** More keys than these are no columns: somebody's numbers were used as names. */
const MOST_COLUMNS = 2_000;

/**
 * The union of the keys of all lines, in the order in which they appear: a key such as `refunded_at` may come for the first time far down.
 * Keys beyond the first two thousand are left out. A line that is no object says nothing here; reading reports it.
 */
export async function jsonColumns(file: SourceFile, gzip: boolean, encoding: string): Promise<string[]> {
  const columns = new Set<string>();
  let rest = '';
  for await (const text of decodedText(gzip ? inflated(file.all(), file.name) : file.all(), encoding)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) addKeys(columns, line);
    if (columns.size >= MOST_COLUMNS) break;
  }
  addKeys(columns, rest);
  return [...columns].slice(0, MOST_COLUMNS);
}

function addKeys(columns: Set<string>, line: string): void {
  try {
    const value: unknown = JSON.parse(line);
    if (value !== null && typeof value === 'object') for (const key of flattened(value).keys()) columns.add(key);
  } catch {
    // A broken line.
  }
}
