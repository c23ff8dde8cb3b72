import type { z } from 'zod';
import { STAGES } from '#contract/common';
import type { HomeAnswer } from '#contract/home';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { findRun, findRunBefore, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';
import { nextSteps } from './next-steps.ts';

const sql = (name: string): string => readSql(new URL(`./home-${name}.sql`, import.meta.url));
const STATEMENTS = {
  bridge: sql('bridge'),
  counts: sql('counts'),
  months: sql('months'),
  stages: sql('stages'),
  total: sql('total'),
};
const PARTS = ['new', 'grown', 'faded', 'lost', 'returned', 'unchanged'] as const;

type Answer = z.infer<typeof HomeAnswer>;
type Row = Record<string, string | number | null>;
const n = (row: Row | undefined, name: string): number => num(row?.[name] ?? 0);
const orNull = (row: Row | undefined, name: string): number | null => (row?.[name] == null ? null : num(row[name]));

/**
 * What the customer base is worth, what moved it since an earlier run, and what to do next. The interval is that of the whole base:
 * with a filter there is none.
 * @throws Failure `score.not-run`
 */
export async function readHome(deps: ReadDeps, ask: PageAsk): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const before = await findRunBefore(deps, run.asOf, ask.compareTo);
  const rows = (statement: string, params: Record<string, unknown> = {}): Promise<Row[]> =>
    deps.warehouse.rows<Row>(filtered(statement, ask.filter), { ...ask.filter?.params, run: run.runId, ...params });
  const comparable = before !== undefined && [run, before].every(({ fits }) => fits.state !== 'refused');
  const [[total], [previous], bridge, [counts], stages, months] = await Promise.all([
    rows(STATEMENTS.total),
    before === undefined ? [] : rows(STATEMENTS.total, { run: before.runId }),
    comparable ? rows(STATEMENTS.bridge, { before: before.runId }) : [],
    rows(STATEMENTS.counts, { top: run.cuts.equityTop, as_of: run.asOf }),
    rows(STATEMENTS.stages),
    rows(STATEMENTS.months, { as_of: run.asOf }),
  ]);
  const profitMinor = orNull(total, 'profit');
  return {
    meta: metaOfRun(run),
    state: run.fits.state,
    words: [...run.fits.words],
    equity: {
      profitMinor,
      revenueMinor: orNull(total, 'revenue'),
      revenueInterval: ask.filter === undefined ? run.totals.futureRevenueInterval : null,
      previousProfitMinor: orNull(previous, 'profit'),
      previousAsOf: before?.asOf ?? null,
      horizonDays: run.settings.horizonDays,
    },
    bridge: comparable ? PARTS.map((part) => bridgePart(part, bridge)) : [],
    concentration: concentrationOf(counts, profitMinor, run.cuts.equityTop),
    stages: STAGES.map((stage) => {
      const row = stages.find((one) => one['stage'] === stage);
      return { stage, customers: n(row, 'customers'), futureMinor: n(row, 'future') };
    }),
    months: months.map(monthOf),
    chain: chainOf(counts),
    next: nextSteps(run, counts ?? {}),
  };
}

function bridgePart(part: (typeof PARTS)[number], rows: readonly Row[]): Answer['bridge'][number] {
  const row = rows.find((one) => one['part'] === part);
  return { part, customers: n(row, 'customers'), profitMinor: n(row, 'profit') };
}

/** How much of the expected profit the first share of customers carries (that of class A), and how many of them are in decline. */
function concentrationOf(
  counts: Row | undefined,
  profitMinor: number | null,
  fromMinor: number | null,
): Answer['concentration'] {
  const all = n(counts, 'customers');
  const customers = n(counts, 'top_customers');
  return {
    customers,
    share: all === 0 ? 0 : customers / all,
    equityShare: profitMinor === null || profitMinor <= 0 ? 0 : n(counts, 'top_profit') / profitMinor,
    slipping: n(counts, 'top_slipping'),
    fromMinor,
  };
}

function monthOf(row: Row): Answer['months'][number] {
  return {
    month: String(row['month'] ?? ''),
    orders: n(row, 'orders'),
    customers: n(row, 'customers'),
    newCustomers: n(row, 'new_customers'),
    revenueMinor: n(row, 'revenue'),
    netMinor: n(row, 'net'),
    profitMinor: n(row, 'profit'),
  };
}

/** Identify: can be reached. Select: class A or B. Acquire: first purchase in the last 365 days. Keep: not lost. Develop: came back. */
function chainOf(counts: Row | undefined): Answer['chain'] {
  const of = n(counts, 'customers');
  const columns = {
    identify: 'reachable',
    select: 'selected',
    acquire: 'acquired',
    keep: 'kept',
    develop: 'developed',
  } as const;
  return (['identify', 'select', 'acquire', 'keep', 'develop'] as const).map((verb) => ({
    verb,
    count: n(counts, columns[verb]),
    of,
  }));
}
