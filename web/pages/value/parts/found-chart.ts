import { share } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { barMultiples } from '../../../ui/prepare/bar-multiples.ts';

export type Found = { top5: number; top10: number; top20: number };

const TOPS = [
  ['top5', 0.05],
  ['top10', 0.1],
  ['top20', 0.2],
] as const;

/** Money found in the held-out part by the first 5, 10 and 20 % of each ranking, and by perfect foresight. */
export function foundChart(
  rows: readonly { name: string; found: Found; colour?: string }[],
  pen: Pen,
  summary: string,
): ChartView {
  const { t, formats, look } = pen;
  return barMultiples({
    rows: rows.map((row) => ({ label: row.name, ...(row.colour ? { colour: row.colour } : {}) })),
    rowName: t('value.lifetime.rule'),
    columns: TOPS.map(([key, top]) => ({
      quantity: share(pen, t('value.models.first', { share: formats.percent(top) })),
      values: rows.map((row) => row.found[key]),
    })),
    look,
    summary,
  });
}
