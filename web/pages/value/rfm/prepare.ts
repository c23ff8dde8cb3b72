import type { z } from 'zod';
import type { Measure, RfmGroup } from '#contract/common';
import { drillRfmCell } from '#contract/drill';
import type { RfmAnswer } from '#contract/value';
import { drillKey } from '../../../frame/drill-key.ts';
import { ratio, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { heatGrid } from '../../../ui/prepare/heat-grid.ts';

export type Rfm = z.infer<typeof RfmAnswer>;
const SCORES = [1, 2, 3, 4, 5] as const;
const QUIET: readonly RfmGroup[] = ['at-risk', 'cannot-lose'];

/** The answer under the title: the best customers, their part of the money, and those like them who fell silent. */
export function rfmSentence(answer: Rfm, measure: Measure, { t, formats }: Pen): string {
  const best = answer.groups.find((group) => group.group === 'champions');
  const everyone = total(answer.groups, (group) => group.customers);
  const money = total(answer.groups, (group) => group.moneyMinor);
  const quiet = total(
    answer.groups.filter((group) => QUIET.includes(group.group)),
    (group) => group.customers,
  );
  if (!best?.customers) return t('value.rfm.answer.none', { quiet: formats.count(quiet) });
  return t('value.rfm.answer', {
    n: formats.count(best.customers),
    share: formats.percent(ratio(best.customers, everyone)),
    money: formats.percent(ratio(best.moneyMinor, money)),
    measure: t(`measure.${measure}`).toLowerCase(),
    quiet: formats.count(quiet),
  });
}

/** R × F as a grid: latest on top, most often on the right; people written in the cell, money as its tone. */
export function rfmGrid(answer: Rfm, measure: Measure, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const rows = [...SCORES].reverse();
  const edge = (score: number, low: string, high: string) =>
    score === 5 ? `\n${high}` : score === 1 ? `\n${low}` : '';
  const cells = answer.cells
    .filter((cell) => cell.customers > 0)
    .map((cell) => ({
      row: rows.indexOf(cell.r as 1),
      column: cell.f - 1,
      value: Math.max(1, cell.moneyMinor),
      label: formats.count(cell.customers),
      say: t('value.rfm.cell', {
        r: String(cell.r),
        f: String(cell.f),
        n: formats.count(cell.customers),
        money: formats.money(cell.moneyMinor),
        groups: cell.groups.map((group) => t(`rfmGroup.${group}`)).join(' · '),
      }),
      drill: drillKey(drillRfmCell(answer.method, cell.r, cell.f)),
    }));
  return heatGrid({
    rows: rows.map(
      (score) =>
        t('value.rfm.r', { score: String(score) }) + edge(score, t('value.rfm.longAgo'), t('value.rfm.latest')),
    ),
    columns: SCORES.map(
      (score) => t('value.rfm.f', { score: String(score) }) + edge(score, t('value.rfm.rare'), t('value.rfm.often')),
    ),
    cells,
    rowName: t('value.rfm.recency'),
    columnName: t('value.rfm.frequency'),
    quantity: { name: t(`measure.${measure}`), write: formats.money },
    look,
    summary: rfmSentence(answer, measure, pen),
    rowHeight: 62,
    byRank: true,
  });
}

export type CutRow = { key: string; dimension: string; ranges: readonly string[] };

/** What each score from 1 to 5 means on each dimension, as ranges in words. */
export function rfmCuts({ cuts }: Rfm, { t, formats }: Pen): readonly CutRow[] {
  const days = [...cuts.recencyDays].sort((a, b) => a - b);
  const orders = [...cuts.orders].sort((a, b) => a - b);
  const money = [...cuts.moneyMinor].sort((a, b) => a - b);
  return [
    { key: 'r', dimension: t('value.rfm.cut.recency'), ranges: rangesOf(days, formats.count, true, t).reverse() },
    { key: 'f', dimension: t('value.rfm.cut.frequency'), ranges: rangesOf(orders, formats.count, true, t) },
    { key: 'm', dimension: t('value.rfm.cut.money'), ranges: rangesOf(money, formats.money, false, t) },
  ];
}

/** Five ranges between four ascending upper bounds; whole numbers begin one above the bound before them. */
function rangesOf(cuts: readonly number[], write: (n: number) => string, whole: boolean, t: Pen['t']): string[] {
  const bounds = whole ? cuts.map(Math.floor) : cuts;
  return SCORES.map((_, at) => {
    const under = bounds[at - 1];
    const to = bounds[at];
    if (to === undefined)
      return under === undefined ? t('value.rfm.nobody') : t('value.rfm.over', { from: write(under) });
    if (under === undefined) return t('value.rfm.upTo', { to: write(to) });
    if (under >= to) return t('value.rfm.nobody');
    const from = whole ? under + 1 : under;
    return from === to
      ? t('value.rfm.single', { value: write(to) })
      : t('value.rfm.between', { from: write(from), to: write(to) });
  });
}

export type CodeSort = 'rfm' | 'customers' | 'money';

/** The codes in the order asked for. */
export function codesSorted(codes: Rfm['codes'], key: CodeSort, order: 'asc' | 'desc'): Rfm['codes'] {
  const by = (row: Rfm['codes'][number]) =>
    key === 'rfm' ? Number(row.rfm) : key === 'customers' ? row.customers : row.moneyMinor;
  return [...codes].sort((a, b) => (order === 'asc' ? 1 : -1) * (by(a) - by(b)));
}
