import { drillEarned, drillProfitGroup } from '#contract/drill-worth';
import type { ProfitAnswer, ProfitBy, ProfitParts } from '#contract/profit';
import { hasWords } from '#i18n';
import { drillKey } from '../../../frame/drill-key.ts';
import { money, people, ratio } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { bars, histogram } from '../../../ui/prepare/bars.ts';
import { bridge } from '../../../ui/prepare/bridge.ts';
import { lines } from '../../../ui/prepare/lines.ts';
import { pareto } from '../../../ui/prepare/pareto.ts';

export type Profit = ProfitAnswer;
/** Groups that one chart keeps legible: bars, and lines told apart by name. */
const MOST = { bars: 14, lines: 5 } as const;

export const COST_PARTS = ['goods', 'delivery', 'fee', 'service', 'acquisition', 'care'] as const;
export type CostPart = (typeof COST_PARTS)[number];
export type Words = (key: string, facts?: Record<string, unknown>) => string;

/** The answer under the title: what is left, its rates, and who has cost more than they brought. */
export function profitSentence({ total, losing, horizonDays }: Profit, { t, formats }: Pen): string {
  const told = {
    left: formats.money(total.earnedMinor),
    onRevenue: formats.percent(total.onRevenue),
    onCost: formats.percent(total.onCost),
  };
  if (total.losing === 0) return t('profit.answer.none', told);
  const facts = {
    ...told,
    losing: formats.count(total.losing),
    share: formats.percent(ratio(total.losing, total.customers)),
    loss: formats.money(losing.lossMinor),
  };
  const back =
    losing.expectedBack === null
      ? ''
      : t('profit.answer.back', { n: formats.count(losing.expectedBack), days: formats.days(horizonDays) });
  return t('profit.answer', facts) + back;
}

/** A group as a reader knows it: a stage by its name, a quarter as a quarter, an empty source as unknown. */
export function groupName(by: ProfitBy, group: string, { t }: Pen, words: Words): string {
  if (group === '') return t('profit.group.unknown');
  const quarter = by === 'quarter' ? /^(\d{4})Q(\d)$/.exec(group) : null;
  if (quarter) return t('condition.quarter', { year: quarter[1] ?? '', quarter: quarter[2] ?? '' });
  const key = `${by}.${group}`;
  return hasWords(key) ? words(key) : group;
}

/** From net revenue to what is left, every cost a step down; costs that are nothing are left out. */
export function partsBridge({ total, meta }: Profit, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const costs = (['tax', ...COST_PARTS] as const)
    .filter((part) => total[`${part}Minor`] !== 0)
    .map((part) => ({
      label: t(`profit.part.${part}`),
      value: -total[`${part}Minor`],
      note: formats.percent(ratio(total[`${part}Minor`], total.netMinor)),
    }));
  return bridge({
    steps: [
      { label: t('profit.part.net'), value: total.netMinor, total: true },
      ...costs,
      {
        label: t('profit.part.earned'),
        value: total.earnedMinor,
        total: true,
        ...(total.onRevenue === null ? {} : { note: formats.percent(total.onRevenue) }),
      },
    ],
    stepName: t('profit.parts.step'),
    quantity: money(pen, t('profit.parts.amount'), meta.currency),
    change: formats.moneyChange,
    look,
    summary: t('profit.parts'),
    height: 16 + (costs.length + 2) * 36,
  });
}

/** A range of what is left, written at its bar. */
export function rangeName({ fromMinor, toMinor }: Profit['distribution'][number], { t, formats }: Pen): string {
  if (fromMinor === null) return t('profit.spread.under', { to: formats.moneyShort(toMinor) });
  if (toMinor === null) return t('value.lifetime.over', { from: formats.moneyShort(fromMinor) });
  return t('value.lifetime.fromTo', { from: formats.moneyShort(fromMinor), to: formats.moneyShort(toMinor) });
}

/** Customers by what is left of each; losses in the colour of losses. */
export function spreadChart({ distribution }: Profit, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const shown = distribution.filter(({ fromMinor, customers }) => fromMinor !== null || customers > 0);
  return histogram({
    categories: shown.map((bin) => ({
      label: rangeName(bin, pen),
      drill: drillKey(drillEarned(bin.fromMinor, bin.toMinor)),
    })),
    categoryName: t('profit.spread.range'),
    series: [
      {
        name: t('profit.customers'),
        values: shown.map((bin) => bin.customers),
        colours: shown.map((bin) => (bin.fromMinor === null || bin.fromMinor < 0 ? look.bad : look.accent)),
      },
    ],
    quantity: people(pen, t('profit.customers')),
    look,
    summary: t('profit.spread.note'),
    direct: true,
    height: 340,
    say: (at) => {
      const bin = shown[at];
      return bin
        ? `${rangeName(bin, pen)}\n${t('profit.customers')}: ${formats.count(bin.customers)}\n${t('profit.part.earned')}: ${formats.money(bin.earnedMinor)}`
        : '';
    },
  });
}

/** Cumulative profit from the most profitable customer on: above the total where losses follow. */
export function whaleChart({ whale }: Profit, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const top = whale.reduce((best, point) => (point.earned > best.earned ? point : best), { customers: 1, earned: 1 });
  const isLosing = top.earned > 1.0005;
  return pareto({
    points: whale.map(({ customers, earned }) => ({ customers, money: earned })),
    cuts: isLosing
      ? [{ at: top.customers, label: `${formats.percent(top.customers)} → ${formats.percent(top.earned)}` }]
      : [],
    names: { customers: t('profit.whale.customers'), money: t('profit.whale.earned') },
    percent: formats.percent,
    look,
    summary: t('profit.whale.summary', {
      share: formats.percent(top.customers),
      earned: formats.percent(top.earned),
      back: formats.percent(top.earned - 1),
    }),
  });
}

export function perHead({ earnedMinor, customers }: Pick<ProfitParts, 'earnedMinor' | 'customers'>): number {
  return customers === 0 ? 0 : Math.round(earnedMinor / customers);
}

/** What is left per head, by group, the largest groups first. */
export function groupsChart({ groups, by, rfmMethod, meta }: Profit, pen: Pen, words: Words): ChartView {
  const { t, look } = pen;
  const shown = groups.slice(0, MOST.bars).toSorted((a, b) => perHead(b) - perHead(a));
  return bars({
    categories: shown.map(({ group }) => ({
      label: groupName(by, group, pen, words),
      drill: drillKey(drillProfitGroup(by, group, rfmMethod)),
    })),
    categoryName: t('profit.group'),
    series: [
      {
        name: t('profit.groups.head'),
        values: shown.map(perHead),
        colours: shown.map((group) => (group.earnedMinor < 0 ? look.bad : look.accent)),
      },
    ],
    quantity: money(pen, t('profit.groups.head'), meta.currency),
    look,
    summary: t('profit.groups', { by: t(`profit.by.${by}`) }),
    horizontal: true,
    direct: true,
  });
}

/** Earned per head less acquisition, month by month: everybody's largest groups, each crossing zero where it has paid back. */
export function paybackChart({ payback, by, meta }: Profit, pen: Pen, words: Words): ChartView {
  const { t, look } = pen;
  const shown = payback.groups.slice(0, MOST.lines);
  const months = Math.max(0, ...shown.map((group) => group.earnedPerHeadMinor.length));
  return lines({
    at: Array.from({ length: months }, (_, at) => ({
      short: String(at + 1),
      full: t('profit.payback.monthN', { n: String(at + 1) }),
    })),
    atName: t('profit.payback.month'),
    series: shown.map((group) => ({
      name: groupName(by, group.group, pen, words),
      values: Array.from({ length: months }, (_, at) => {
        const earned = group.earnedPerHeadMinor[at];
        return earned === undefined ? null : Math.round(earned - group.acquisitionPerHeadMinor);
      }),
    })),
    quantity: money(pen, t('profit.payback.left'), meta.currency),
    look,
    summary: t('profit.payback.note'),
    height: 300,
  });
}
