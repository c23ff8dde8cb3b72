import type { z } from 'zod';
import type { LifetimeAnswer } from '#contract/lifetime';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { processNamed } from '../fit/processes.ts';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { SPEND_NAMES } from '../values/future-model.ts';
import type { GroupTotals } from '../values/group-intervals.ts';
import { readGroupIntervals } from '../values/read-group.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';
import { backtestOf } from './backtest.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const STATEMENTS = { totals: sql('lifetime-totals'), bins: sql('lifetime-bins'), alive: sql('lifetime-alive') };

/** Lower edges of the tenths of the probability to be alive, as they are written in conditions. */
const TENTHS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

type Answer = z.infer<typeof LifetimeAnswer>;
type Row = Record<string, string | number | null>;

/**
 * What customers brought and what they are expected to bring, how sure that is, and the models behind it. The intervals are those of the
 * customers asked for.
 * @throws Failure `score.not-run`
 */
export async function readLifetime(deps: ReadDeps, ask: PageAsk): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const params = { ...ask.filter?.params, run: run.runId };
  const [totals = {}] = await deps.warehouse.rows<Row>(filtered(STATEMENTS.totals, ask.filter), params);
  const orNull = (name: string): number | null => (totals[name] == null ? null : num(totals[name]));
  const edges = revenueEdges(orNull('largest') ?? 0);
  const [bins, alive, intervals] = await Promise.all([
    deps.warehouse.rows<Row>(filtered(STATEMENTS.bins, ask.filter), { ...params, edges }),
    deps.warehouse.rows<Row>(filtered(STATEMENTS.alive, ask.filter), { ...params, edges: TENTHS }),
    ask.filter === undefined
      ? run.totals.intervals
      : readGroupIntervals(deps.warehouse, run, groupOf(totals), ask.filter),
  ]);
  return {
    meta: metaOfRun(run),
    ...judged(run),
    totals: {
      historyRevenueMinor: orNull('revenue') ?? 0,
      historyProfitMinor: orNull('profit') ?? 0,
      futureRevenueMinor: orNull('future_revenue'),
      futureProfitMinor: orNull('future_profit'),
      expectedOrders: orNull('expected_orders'),
      aliveCustomers: orNull('alive'),
      intervals,
    },
    distribution: bins.length === 0 ? [] : distribution(edges, bins),
    alive: alive.length === 0 ? [] : aliveTenths(alive),
  };
}

/** The sums the page shows, as the intervals take them. */
function groupOf(totals: Row): GroupTotals {
  const n = (name: string): number => num(totals[name] ?? 0);
  return {
    customers: n('customers'),
    expectedOrders: n('expected_orders'),
    futureRevenueMinor: n('future_revenue'),
    futureProfitMinor: n('future_profit'),
  };
}

type Judged = Pick<
  Answer,
  'state' | 'words' | 'model' | 'choice' | 'horizonDays' | 'yearlyDiscount' | 'fits' | 'backtest'
>;

function judged(run: PublishedRun): Judged {
  return {
    state: run.fits.state,
    words: [...run.fits.words],
    model: run.fits.choice?.model ?? null,
    choice: run.fits.choice?.why ?? null,
    horizonDays: run.settings.horizonDays,
    yearlyDiscount: run.settings.yearlyDiscount,
    fits: run.fits.models.map(inOrder),
    backtest: backtestOf(run),
  };
}

/** A card with its parameters in the model's own order, which the records do not keep. */
function inOrder(card: Answer['fits'][number]): Answer['fits'][number] {
  const names = card.model === 'gamma-gamma' ? SPEND_NAMES : processNamed(card.model).parameterNames;
  const ordered = (numbers: Record<string, number>): Record<string, number> =>
    Object.fromEntries(names.flatMap((name) => (numbers[name] === undefined ? [] : [[name, numbers[name]]])));
  return { ...card, parameters: ordered(card.parameters), standardErrors: ordered(card.standardErrors) };
}

/** 0, 1, then 1-2-5 steps over four decades up to the largest: about a dozen ranges whatever the currency. */
function revenueEdges(largest: number): number[] {
  const top = Math.max(1, Math.ceil(Math.log10(Math.max(1, largest))));
  const decades = Array.from({ length: 4 }, (_, back) => top - 4 + back).filter((power) => power >= 0);
  const steps = decades.flatMap((power) => [1, 2, 5].map((step) => step * 10 ** power));
  return [...new Set([0, 1, ...steps.filter((edge) => edge <= largest)])];
}

function distribution(edges: readonly number[], rows: readonly Row[]): Answer['distribution'] {
  return edges.map((fromMinor, at) => {
    const row = rows.find((one) => num(one['edge'] ?? -1) === fromMinor);
    const customers = num(row?.['customers'] ?? 0);
    return { fromMinor, toMinor: edges[at + 1] ?? null, customers, futureMinor: num(row?.['future'] ?? 0) };
  });
}

function aliveTenths(rows: readonly Row[]): Answer['alive'] {
  return TENTHS.map((from, at) => {
    const row = rows.find((one) => num(one['tenth'] ?? 0) === at + 1);
    const customers = num(row?.['customers'] ?? 0);
    return { from, to: TENTHS[at + 1] ?? 1, customers, futureMinor: num(row?.['future'] ?? 0) };
  });
}
