import { CsvRecords } from './csv-records.ts';
import type { RawRow } from './raw-row.ts';

const CANDIDATES = [',', '\t', ';', '|'] as const;
const LOOKED_AT = 50;

/**
 * The delimiter whose first 50 records have the steadiest number of cells (more cells where two are as steady). A text without any is a
 * file of one column and gets the comma.
 */
export function delimiterOf(text: string): string {
  const newline = !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
  let best = ',';
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    const score = steadiness(widthsOf(text, delimiter, newline));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function widthsOf(text: string, delimiter: string, newline: '\n' | '\r'): number[] {
  const records = new CsvRecords(delimiter, newline);
  const rows: RawRow[] = [];
  records.push(text, rows);
  // The last record may be cut by the end of the sample; of a short file it is whole.
  if (rows.length < LOOKED_AT) records.end(rows);
  const filled = rows.slice(0, LOOKED_AT).filter(({ cells }) => cells.length > 1 || cells[0] !== '');
  return filled.map(({ cells }) => cells.length);
}

/** Share of the usual width above one, in percent; the width itself decides between equals. */
function steadiness(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 0;
  let often = 0;
  for (const [width, count] of counts)
    if (count > often || (count === often && width > usual)) [usual, often] = [width, count];
  return widths.length === 0 ? 0 : (often / widths.length) * 100 + Math.min(usual, 90) / 100;
}
