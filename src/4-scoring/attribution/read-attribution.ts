import type { AttributionAnswer, Touch, TouchGroup } from '#contract/attribution';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { grouped } from '../profit/customer-groups.ts';
import { filtered, type PageAsk, type ReadDeps } from '../read/ask.ts';
import { readReferralTotals } from '../referrals/read-referrals.ts';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { readBreadth } from './breadth.ts';
import { readNextCategories } from './next-categories.ts';
import { hasModel, type ValueSums, valued } from './value-per-head.ts';

const GROUPS = readSql(new URL('./attribution-groups.sql', import.meta.url));
const NAMES = readSql(new URL('./product-names.sql', import.meta.url));

/** Groups that are shown; the others are counted. */
const MOST_GROUPS = 60;

type Row = ValueSums & { group_name: string; repeaters: string; multi: string };
type Named = { product: string; name: string; category: string };

/**
 * Value by what brought customers: history and future of all who came first by a product, category, channel or source; whether buyers of
 * several categories are worth more, which category they take up next, and what those who were brought by others are worth.
 * @throws Failure `score.not-run`
 */
export async function readAttribution(
  deps: ReadDeps,
  ask: PageAsk & { readonly by?: Touch | undefined },
): Promise<AttributionAnswer> {
  const run = await findRun(deps, ask.asOf);
  const by = ask.by ?? 'category';
  const measure = ask.measure ?? 'net';
  const params = { ...ask.filter?.params, run: run.runId, as_of: run.asOf, measure };
  const rowsBy = (group: Touch | 'all'): Promise<Row[]> =>
    deps.warehouse.rows<Row>(filtered(grouped(GROUPS, group, run.settings.rfmMethod), ask.filter), params);
  const [rows, [all], breadth, next, referrals] = await Promise.all([
    rowsBy(by),
    rowsBy('all'),
    readBreadth(deps, run, measure, ask.filter),
    readNextCategories(deps, run, ask.filter),
    readReferralTotals(deps, run, measure, ask.filter),
  ]);
  const shown = rows.slice(0, MOST_GROUPS);
  const named = by === 'product' ? await productNames(deps, shown) : new Map<string, Named>();
  const hidden = rows.slice(MOST_GROUPS);
  const whole = num(all?.total ?? 0);
  return {
    meta: metaOfRun(run),
    by,
    measure,
    horizonDays: run.settings.horizonDays,
    total: valued(all, hasModel(run)),
    groups: shown.map((row) => groupOf(row, named.get(row.group_name), whole, hasModel(run))),
    more: { groups: hidden.length, customers: hidden.reduce((sum, row) => sum + num(row.customers), 0) },
    breadth,
    next,
    referrals,
  };
}

function groupOf(row: Row, named: Named | undefined, whole: number, isModelled: boolean): TouchGroup {
  return {
    ...valued(row, isModelled),
    group: row.group_name,
    name: named?.name || row.group_name,
    category: named?.category ?? '',
    valueShare: whole > 0 ? num(row.total) / whole : null,
    repeaters: num(row.repeaters),
    multiCategory: num(row.multi),
  };
}

async function productNames({ warehouse }: ReadDeps, rows: readonly Row[]): Promise<Map<string, Named>> {
  const products = rows.map(({ group_name: product }) => product).filter((product) => product !== '');
  const found = await warehouse.rows<Named>(NAMES, { products });
  return new Map(found.map((one) => [one.product, one]));
}
