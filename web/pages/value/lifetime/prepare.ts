import type { z } from 'zod';
import { drillAlive, drillRange } from '#contract/drill';
import type { Backtest as BacktestAnswer, LifetimeAnswer } from '#contract/value';
import { drillKey } from '../../../frame/drill-key.ts';
import { people, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { histogram } from '../../../ui/prepare/bars.ts';
import { lines } from '../../../ui/prepare/lines.ts';

export type Lifetime = z.infer<typeof LifetimeAnswer>;
export type Backtest = z.infer<typeof BacktestAnswer>;

/** The answer under the title: what is to come and from how many; where the model refuses, what has come so far. */
export function lifetimeSentence({ totals, horizonDays, meta, alive }: Lifetime, { t, formats }: Pen): string {
  if (totals.futureRevenueMinor === null || totals.futureProfitMinor === null) {
    return t('value.lifetime.answer.refused', {
      revenue: formats.money(totals.historyRevenueMinor),
      profit: formats.money(totals.historyProfitMinor),
    });
  }
  return t('value.lifetime.answer', {
    days: formats.days(horizonDays),
    revenue: formats.money(totals.futureRevenueMinor),
    profit: formats.money(totals.futureProfitMinor),
    alive: formats.count(totals.aliveCustomers),
    of: formats.count(alive.length > 0 ? total(alive, (bin) => bin.customers) : meta.customers),
  });
}

/** A range of money in words: nothing, between two amounts, or from an amount on. */
export function rangeLabel({ fromMinor, toMinor }: Lifetime['distribution'][number], { t, formats }: Pen): string {
  if (fromMinor === 0 && toMinor !== null && toMinor <= 1) return t('value.lifetime.nothing');
  if (toMinor === null) return t('value.lifetime.over', { from: formats.moneyShort(fromMinor) });
  if (fromMinor <= 1) return t('value.lifetime.under', { to: formats.moneyShort(toMinor) });
  return t('value.lifetime.fromTo', { from: formats.moneyShort(fromMinor), to: formats.moneyShort(toMinor) });
}

/** Customers by what is expected of each. */
export function distributionChart({ distribution }: Lifetime, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  return histogram({
    categories: distribution.map((bin) => ({
      label: rangeLabel(bin, pen),
      drill: drillKey(drillRange('futureRevenue', bin.fromMinor, bin.toMinor)),
    })),
    categoryName: t('value.lifetime.range'),
    series: [{ name: t('value.customers'), values: distribution.map((bin) => bin.customers) }],
    quantity: people(pen, t('value.customers')),
    look,
    summary: t('value.lifetime.distribution.note'),
    direct: true,
    say: (at) => {
      const bin = distribution[at];
      return bin
        ? `${rangeLabel(bin, pen)}\n${t('value.customers')}: ${formats.count(bin.customers)}\n${t('value.future')}: ${formats.money(bin.futureMinor)}`
        : '';
    },
  });
}

/** Customers by their probability of being alive, in tenths. */
export function aliveChart({ alive }: Lifetime, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const label = (bin: Lifetime['alive'][number]) => `${Math.round(bin.from * 100)}–${formats.percent(bin.to)}`;
  return histogram({
    categories: alive.map((bin) => ({ label: label(bin), drill: drillKey(drillAlive(bin.from, bin.to)) })),
    categoryName: t('value.lifetime.alive.column'),
    series: [{ name: t('value.customers'), values: alive.map((bin) => bin.customers) }],
    quantity: people(pen, t('value.customers')),
    look,
    summary: t('value.lifetime.alive.note'),
    direct: true,
    say: (at) => {
      const bin = alive[at];
      return bin
        ? `${t('value.lifetime.alive.column')} ${label(bin)}\n${t('value.customers')}: ${formats.count(bin.customers)}\n${t('value.future')}: ${formats.money(bin.futureMinor)}`
        : '';
    },
  });
}

const DAY = 86_400_000;
/** The last day of a week counted from the end of the calibration. */
export function weekEnd(calibrationEnd: string, week: number): string {
  return new Date(Date.parse(`${calibrationEnd}T00:00:00Z`) + week * 7 * DAY).toISOString().slice(0, 10);
}

/** Sums that grow from week to week. */
export function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** Cumulative repeat orders, actual and expected, with the weeks the model had not seen shaded. */
export function weeklyChart({ weekly, calibrationEnd }: Backtest, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const day = (week: number) => weekEnd(calibrationEnd, week);
  const view = lines({
    at: weekly.map(({ week }) => ({ short: formats.month(day(week)), full: formats.day(day(week)) })),
    atName: t('value.lifetime.week'),
    series: [
      { name: t('value.lifetime.actual'), values: runningSums(weekly.map((one) => one.actual)), colour: look.text },
      {
        name: t('value.lifetime.expected'),
        values: runningSums(weekly.map((one) => one.expected)),
        colour: look.accent,
        dashed: true,
      },
    ],
    quantity: { name: t('value.lifetime.weekly'), write: (n) => formats.number(n, 0) },
    look,
    summary: t('value.lifetime.weekly'),
  });
  const first = weekly.findIndex(({ week }) => week >= 0);
  if (first < 0) return view;
  const series = view.option['series'] as Record<string, unknown>[];
  const shade = {
    silent: true,
    itemStyle: { color: look.accent, opacity: 0.08 },
    label: { color: look.secondary, position: 'insideTop' },
    data: [[{ xAxis: first, name: t('value.lifetime.heldOut') }, { xAxis: weekly.length - 1 }]],
  };
  return {
    ...view,
    option: { ...view.option, series: series.map((one, at) => (at === 0 ? { ...one, markArea: shade } : one)) },
  };
}

/** Mean orders in the held-out part, forecast and made, by repeat purchases before. */
export function calibrationChart({ calibration }: Backtest, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const last = calibration.length - 1;
  const label = (frequency: number, at: number) =>
    at === last && last > 0 ? `${formats.count(frequency)}+` : formats.count(frequency);
  return lines({
    at: calibration.map((one, at) => ({
      short: label(one.frequency, at),
      full: `${t('value.lifetime.frequency')}: ${label(one.frequency, at)} (${formats.count(one.customers)})`,
    })),
    atName: t('value.lifetime.frequency'),
    series: [
      { name: t('value.lifetime.actual'), values: calibration.map((one) => one.actual), colour: look.text },
      {
        name: t('value.lifetime.expected'),
        values: calibration.map((one) => one.expected),
        colour: look.accent,
        dashed: true,
      },
    ],
    quantity: { name: t('value.lifetime.orders'), write: (n) => formats.number(n, 2) },
    look,
    summary: t('value.lifetime.calibration.note'),
    height: 220,
  });
}
