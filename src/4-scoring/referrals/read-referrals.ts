import type { AttributionAnswer, CustomerReferrals } from '#contract/attribution';
import type { Measure } from '#contract/common';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { meanRatio } from '#stats/inference/moments';
import {
  boundsOf,
  hasModel,
  LEVEL,
  momentsOfValue,
  orNull,
  type ValueSums,
  valued,
} from '../attribution/value-per-head.ts';
import { type CustomerFilter, filtered, type PageAsk, type ReadDeps } from '../read/ask.ts';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const STATEMENTS = {
  totals: sql('referral-totals'),
  top: sql('referral-top'),
  broughtBy: sql('customer-brought-by'),
  name: sql('customer-name'),
  own: sql('customer-referrals'),
};

type TotalRow = ValueSums & { is_brought: number; unknown: string };
type TopRow = {
  id: string;
  name: string;
  brought: number;
  history: string;
  future: string | null;
  own_history: string;
  own_future: string | null;
};

const moneyOrNull = (value: string | null): number | null => (value === null ? null : num(value));

/** What customers who were brought by others are worth, against those who came by themselves, and who brought the most. */
export async function readReferralTotals(
  { warehouse }: ReadDeps,
  run: PublishedRun,
  measure: Measure,
  filter: CustomerFilter | undefined,
): Promise<AttributionAnswer['referrals']> {
  const params = { ...filter?.params, run: run.runId, measure };
  const [totals, top] = await Promise.all([
    warehouse.rows<TotalRow>(filtered(STATEMENTS.totals, filter), params),
    warehouse.rows<TopRow>(filtered(STATEMENTS.top, filter), params),
  ]);
  const brought = totals.find((row) => row.is_brought === 1);
  const others = totals.find((row) => row.is_brought === 0);
  const isModelled = hasModel(run);
  const ratio = meanRatio(momentsOfValue(brought), momentsOfValue(others), LEVEL);
  return {
    brought: valued(brought, isModelled),
    others: valued(others, isModelled),
    unknownReferrers: num(others?.unknown ?? 0),
    ratio: orNull(ratio.ratio),
    ratioInterval: boundsOf(ratio),
    top: top.map((row) => ({
      customerId: row.id,
      name: row.name,
      brought: row.brought,
      referredMinor: num(row.history),
      referredFutureMinor: moneyOrNull(row.future),
      ownMinor: num(row.own_history),
      ownFutureMinor: moneyOrNull(row.own_future),
    })),
  };
}

/**
 * Who brought one customer, and what those she brought are worth as of a run. Zero where she has brought nobody.
 * @throws Failure `score.not-run`
 */
export async function readCustomerReferrals(
  { warehouse, records }: ReadDeps,
  customerId: string,
  ask: Pick<PageAsk, 'asOf'>,
): Promise<CustomerReferrals> {
  const run = await findRun({ records }, ask.asOf);
  const params = { run: run.runId, customer: customerId };
  type Own = { brought: number } & Record<'revenue_minor' | 'net_minor' | 'profit_minor', string> &
    Record<'future_revenue_minor' | 'future_profit_minor', string | null>;
  const [[by], [own]] = await Promise.all([
    warehouse.rows<{ id: string; referred_by: string }>(STATEMENTS.broughtBy, params),
    warehouse.rows<Own>(STATEMENTS.own, params),
  ]);
  const [referrer] =
    by && by.id !== '0' ? await warehouse.rows<{ name: string }>(STATEMENTS.name, { customer: by.id }) : [];
  return {
    meta: metaOfRun(run),
    broughtBy: by && by.id !== '0' ? { customerId: by.id, name: referrer?.name ?? '' } : null,
    brought: own?.brought ?? 0,
    revenueMinor: num(own?.revenue_minor ?? 0),
    netMinor: num(own?.net_minor ?? 0),
    profitMinor: num(own?.profit_minor ?? 0),
    futureRevenueMinor: own === undefined ? null : moneyOrNull(own.future_revenue_minor),
    futureProfitMinor: own === undefined ? null : moneyOrNull(own.future_profit_minor),
    horizonDays: run.settings.horizonDays,
  };
}
