import type { z } from 'zod';
import { ABC_CLASSES, STAGES } from '#contract/common';
import type { ValuePartsAnswer } from '#contract/formulas';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { splitDifference } from '#stats/models/value-split';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const PARTS = readSql(new URL('./value-parts.sql', import.meta.url));

type Answer = z.infer<typeof ValuePartsAnswer>;
type Group = Answer['groups'][number];
type Row = Record<string, string | number | null>;

/**
 * What value is made of: the base's history and future as a bridge, and each group's expected profit per head as worth of an order ×
 * orders of who is still there × share still there, with the part each of the three has in the group's difference from the base.
 * @throws Failure `score.not-run`
 */
export async function readValueParts(
  deps: ReadDeps,
  ask: PageAsk & { readonly by?: Answer['by'] | undefined },
): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const by = ask.by ?? 'abc';
  const params = { ...ask.filter?.params, run: run.runId, by };
  const rows = await deps.warehouse.rows<Row>(filtered(PARTS, ask.filter), params);
  const all = rows.find((row) => row['name'] === '');
  const isKnown = run.fits.state !== 'refused';
  const base = isKnown && all !== undefined ? partsOf(all) : null;
  const names: readonly Group['group'][] = by === 'abc' ? ABC_CLASSES : STAGES;
  return {
    meta: metaOfRun(run),
    by,
    base,
    groups: base === null ? [] : names.flatMap((name) => groupOf(name, rows, base)),
    components: componentsOf(all ?? {}, isKnown),
    words: [...run.fits.words],
  };
}

type Parts = NonNullable<Answer['base']>;
const n = (row: Row, name: string): number => num(row[name] ?? 0);

function partsOf(row: Row): Parts {
  const [customers, future, orders, alive] = [n(row, 'customers'), n(row, 'future'), n(row, 'orders'), n(row, 'alive')];
  return {
    customers,
    perHeadMinor: customers > 0 ? future / customers : 0,
    orderWorthMinor: orders > 0 ? future / orders : 0,
    ordersAlive: alive > 0 ? orders / alive : 0,
    alive: customers > 0 ? Math.min(1, alive / customers) : 0,
  };
}

function groupOf(group: Group['group'], rows: readonly Row[], base: Parts): Group[] {
  const row = rows.find((one) => one['name'] === group);
  if (row === undefined) return [];
  const parts = partsOf(row);
  const factors = (of: Parts): number[] => [of.orderWorthMinor, of.ordersAlive, of.alive];
  const [ofValueMinor = 0, ofLoyaltyMinor = 0, ofLifecycleMinor = 0] = splitDifference(
    factors(parts),
    factors(base),
  ).map((part) => (Number.isFinite(part) ? part : 0));
  return [{ ...parts, group, ofValueMinor, ofLoyaltyMinor, ofLifecycleMinor }];
}

function componentsOf(row: Row, isKnown: boolean): Answer['components'] {
  const [revenueMinor, refundedMinor, historyMinor] = [n(row, 'revenue'), n(row, 'refunded'), n(row, 'profit')];
  const known = { revenueMinor, refundedMinor, costMinor: revenueMinor - refundedMinor - historyMinor, historyMinor };
  if (!isKnown) return { ...known, ifAllStayedMinor: null, leftMinor: null, futureMinor: null };
  const futureMinor = n(row, 'future');
  const ifAllStayedMinor = Math.round(n(row, 'if_all_stayed'));
  return { ...known, ifAllStayedMinor, leftMinor: ifAllStayedMinor - futureMinor, futureMinor };
}
