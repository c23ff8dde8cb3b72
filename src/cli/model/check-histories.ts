import { Failure } from '#contract/failure';
import type { DistinctRows } from './table-file.ts';

/** Rows with the last purchase after today from which on a wrong unit is likelier than a typing error: so many, and this share. */
const MIXED_ROWS = 20;
const MIXED_SHARE = 0.2;

/**
 * The last purchase lies between the first and today (`limit`: the column of the age, or of the opportunities), and who never came back has
 * none. Counted in opportunities, there are at least as many of them as purchases.
 * @throws Failure `model.bad-value` with the line, `model.units-mixed`
 */
export function checkHistories(rows: DistinctRows, limit: 'age' | 'opportunities'): void {
  const { columns, lines } = rows;
  const [frequency = none, recency = none, end = none] = [columns['frequency'], columns['recency'], columns[limit]];
  const counted = limit === 'opportunities';
  checkUnits(rows, recency, end);
  for (let k = 0; k < lines.length; k++) {
    const x = frequency[k] as number;
    const tx = recency[k] as number;
    const miscounted = counted && (!Number.isInteger(tx) || tx < x);
    if (isBeyond(tx, end[k] as number) || (x === 0) !== (tx === 0) || miscounted) {
      throw new Failure('model.bad-value', { line: lines[k] as number, column: 'recency', value: String(tx) });
    }
  }
}

/** @throws Failure `model.no-time-passed` where every age, or every number of opportunities, is 0. */
export function demandTime(end: Float64Array): void {
  if (end.every((T) => T === 0)) throw new Failure('model.no-time-passed', {});
}

/** Later than today, by more than the last digit of a division. */
const isBeyond = (tx: number, T: number): boolean => tx > T * (1 + 1e-9);

const none = new Float64Array(0);

/** Many last purchases after today: recency is counted in a smaller unit than age. */
function checkUnits({ repeats }: DistinctRows, recency: Float64Array, end: Float64Array): void {
  let beyond = 0;
  let back = 0;
  let factor = 1;
  for (let k = 0; k < repeats.length; k++) {
    const tx = recency[k] as number;
    const T = end[k] as number;
    const times = repeats[k] as number;
    if (tx > 0) back += times;
    if (!isBeyond(tx, T)) continue;
    beyond += times;
    factor = Math.max(factor, tx / T);
  }
  if (beyond < MIXED_ROWS || beyond < MIXED_SHARE * back) return;
  throw new Failure('model.units-mixed', {
    rows: beyond,
    factor: Number.isFinite(factor) ? factor.toPrecision(2) : '∞',
  });
}
