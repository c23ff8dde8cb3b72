import type { z } from 'zod';
import { drillChurn } from '#contract/drill';
import type { ChurnAnswer } from '#contract/lifecycle';
import { drillKey } from '../../../frame/drill-key.ts';
import { ratio, share, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { lines } from '../../../ui/prepare/lines.ts';

export type Churn = z.infer<typeof ChurnAnswer>;
export type ChurnRow = Churn['periods'][number];
export const GROUPINGS = ['none', 'abc', 'source', 'channel', 'province', 'cohort'] as const;
/** More lines than this can no longer be told apart. */
const MOST_LINES = 5;

/** What a group is called: everybody, a known name, or not known. */
export function groupName(by: string, group: string, { t }: Pen): string {
  if (by === 'none') return t('lifecycle.churn.all');
  if (group === '') return t('lifecycle.churn.unknown');
  return by === 'abc' && (group === 'A' || group === 'B' || group === 'C') ? t(`abc.${group}`) : group;
}

/** The periods in order, each with its days. */
export function periodsOf(rows: readonly ChurnRow[]): readonly { from: string; to: string }[] {
  const seen = new Map(rows.map(({ from, to }) => [to, { from, to }]));
  return [...seen.values()].sort((a, b) => (a.to < b.to ? -1 : 1));
}

/** The groups with the most live customers in the newest period, largest first. */
export function largestGroups(rows: readonly ChurnRow[], most = MOST_LINES): readonly string[] {
  const last = periodsOf(rows).at(-1)?.to;
  const now = rows.filter((row) => row.to === last).sort((a, b) => b.atStart - a.atStart);
  return now.slice(0, most).map((row) => row.group);
}

/** The answer under the title, about the newest period that began with live customers. */
export function churnSentence({ periods }: Churn, { t, formats }: Pen): string {
  const latest = [...periodsOf(periods)]
    .reverse()
    .find(({ to }) => periods.some((row) => row.to === to && row.atStart > 0));
  if (!latest) return t('lifecycle.churn.none');
  const rows = periods.filter((row) => row.to === latest.to);
  const sum = (of: (row: ChurnRow) => number) => total(rows, of);
  return t('lifecycle.churn.answer', {
    period: t('lifecycle.churn.fromTo', { from: formats.day(latest.from), to: formats.day(latest.to) }),
    lost: formats.count(sum((row) => row.lost)),
    of: formats.count(sum((row) => row.atStart)),
    rate: formats.percent(
      ratio(
        sum((row) => row.lost),
        sum((row) => row.atStart),
      ),
    ),
    money: formats.money(sum((row) => row.moneyLostMinor)),
    moneyRate: formats.percent(
      ratio(
        sum((row) => row.moneyLostMinor),
        sum((row) => row.moneyAtStartMinor),
      ),
    ),
    back: formats.count(sum((row) => row.returned)),
  });
}

/** Churn by period, of customers or of money, one line per group. */
export function churnChart(answer: Churn, of: 'churnRate' | 'moneyChurnRate', pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const { periods, by } = answer;
  const days = periodsOf(periods);
  const find = (group: string, to: string) => periods.find((row) => row.group === group && row.to === to);
  const name = t(of === 'churnRate' ? 'lifecycle.churn.rate.short' : 'lifecycle.churn.moneyRate.short');
  return lines({
    at: days.map(({ from, to }, at) => ({
      short: at === 0 ? formats.month(to) : formats.monthShort(to),
      full: t('lifecycle.churn.fromTo', { from: formats.day(from), to: formats.day(to) }),
    })),
    atName: t('lifecycle.churn.period'),
    series: largestGroups(periods).map((group) => ({
      name: by === 'none' ? name : groupName(by, group, pen),
      values: days.map(({ to }) => find(group, to)?.[of] ?? null),
      drills: days.map(({ from, to }) => drillKey(drillChurn('lost', from, to, by, group))),
    })),
    quantity: share(pen, name),
    most: 1,
    look,
    summary: churnSentence(answer, pen),
    labelled: by !== 'none',
    height: 240,
  });
}
