import { meaningOf } from '../mapping/header-words.ts';

const MOST_PREAMBLE = 10;
const VALUE = /^[¥$€£]?[-+(]?\d[\d.,:/\-\s]*\)?$/;

/**
 * Where the header stands among the first records: the one with most known names; where no name is known, the first record that is as
 * wide as most and holds no numbers or dates.
 * @param records the first records of a file, from its first.
 * @returns its number from 1, or 0 where there is none.
 */
export function headerRowOf(records: readonly (readonly string[])[]): number {
  let best = 0;
  let bestKnown = 0;
  for (const [i, cells] of records.slice(0, MOST_PREAMBLE).entries()) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    const known = filled.filter((cell) => meaningOf(cell) !== undefined).length;
    if (known > bestKnown && known * 4 >= filled.length) {
      best = i + 1;
      bestKnown = known;
    }
  }
  if (bestKnown >= 2 || (best > 0 && records[best - 1]?.length === 1)) return best;
  const width = usualWidth(records);
  for (const [i, cells] of records.slice(0, MOST_PREAMBLE).entries()) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (cells.length >= width && filled.length * 2 > width && !filled.some((cell) => VALUE.test(cell.trim())))
      return i + 1;
  }
  return best;
}

function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let width = 1;
  for (const [length, count] of counts)
    if (count > (counts.get(width) ?? 0) || (count === counts.get(width) && length > width)) width = length;
  return width;
}

/** Column names out of a header record: trimmed, full-width brackets folded, empty ones named by place, repeated ones `x_2`, `x_3`. */
export function columnNames(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  let last = cells.length;
  while (last > 0 && (cells[last - 1] ?? '').trim() === '') last--;
  return cells.slice(0, last).map((cell, i) => {
    const name =
      cell
        .trim()
        .replaceAll('（', '(')
        .replaceAll('）', ')')
        .replace(/^\t|\s+/g, ' ')
        .trim() || `column_${i + 1}`;
    let unique = name;
    for (let n = 2; seen.has(unique); n++) unique = `${name}_${n}`;
    seen.add(unique);
    return unique;
  });
}
