/**
 * Do the rows of a table of counts differ, or would chance do it?
 *
 * Source   Pearson (1900) chi-square of independence; Cramér (1946), Mathematical Methods of Statistics, §21.9 (V).
 * Shapes   counts row-major, rows · columns. Rows and columns without anybody are left out of the degrees of freedom.
 */
import { chiSquareUpper } from '../special/incomplete-gamma.ts';

/** `strength` is Cramér's V in [0, 1]; all NaN where fewer than two rows or columns have anybody. */
export type Independence = { statistic: number; degrees: number; probability: number; strength: number };

/** χ² = Σ (observed − expected)² / expected, expected = row · column / n; V = √( χ² / (n · (min(r, c) − 1)) ). */
export function independenceTest(counts: Float64Array, rows: number, columns: number): Independence {
  if (counts.length !== rows * columns) throw new RangeError('counts must be rows · columns');
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  counts.forEach((count, at) => {
    rowSums[Math.floor(at / columns)]! += count;
    columnSums[at % columns]! += count;
  });
  const n = rowSums.reduce((sum, value) => sum + value, 0);
  const [r, c] = [rowSums, columnSums].map((sums) => sums.filter((sum) => sum > 0).length) as [number, number];
  if (r < 2 || c < 2) {
    return { statistic: Number.NaN, degrees: 0, probability: Number.NaN, strength: Number.NaN };
  }
  let statistic = 0;
  counts.forEach((count, at) => {
    const expected = (rowSums[Math.floor(at / columns)]! * columnSums[at % columns]!) / n;
    if (expected > 0) statistic += (count - expected) ** 2 / expected;
  });
  const degrees = (r - 1) * (c - 1);
  const strength = Math.sqrt(statistic / (n * (Math.min(r, c) - 1)));
  return { statistic, degrees, probability: chiSquareUpper(statistic, degrees), strength };
}
