import type { z } from 'zod';
import { drillAlive, drillRange } from '#contract/drill';
import type { Backtest as BacktestAnswer, LifetimeAnswer } from '#contract/lifetime';
import { drillKey } from '../../../frame/drill-key.ts';
import { people, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { histogram } from '../../../ui/prepare/bars.ts';

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

/** The rows of the back-test, the closest customer by customer first. */
export function rulesInOrder({ rows }: Backtest): Backtest['rows'] {
  return [...rows].sort((a, b) => a.ordersRmse - b.ordersRmse);
}

/** What the table of models says in words: on whom, which is closest and which are within chance of it, and who finds the money. */
export function rulesSentences(
  backtest: Backtest,
  model: string | null,
  nameOf: (code: string) => string,
  { t, formats }: Pen,
): string[] {
  const rows = rulesInOrder(backtest);
  const [closest] = rows;
  if (!closest) return [];
  const { customers, baseCustomers } = backtest;
  const counts = { n: formats.count(customers), of: formats.count(baseCustomers) };
  const level = rows.filter((row) => row.level && row !== closest).map((row) => nameOf(row.rule));
  const finder = [...rows].sort((a, b) => b.moneyFound.top20 - a.moneyFound.top20)[0] ?? closest;
  const used = rows.find((row) => row.rule === model) ?? closest;
  return [
    ...(customers < baseCustomers ? [t('value.lifetime.rules.compared', counts)] : []),
    t('value.lifetime.rules.why', { closest: nameOf(closest.rule), level }),
    t('value.lifetime.rules.finder', {
      finder: nameOf(finder.rule),
      most: formats.percent(finder.moneyFound.top20),
      used: nameOf(used.rule),
      found: formats.percent(used.moneyFound.top20),
    }),
  ];
}
