import { BALANCE_FIELDS, type DeliveredAnswer, type DeliveredStudy } from '#contract/delivered';
import { num } from '#platform/num';
import { spearmanInterval } from '#stats/inference/rank-correlation';
import type { ReadDeps } from '../read/ask.ts';
import type { PublishedRun } from '../run/published-runs.ts';
import { finite } from './group-means.ts';
import { DELIVERED } from './statements.ts';

type Balance = NonNullable<DeliveredAnswer['balance']>;
type FieldRow = Record<'we_gain' | 'they_gain' | 'customers' | 'potential_minor', string> & { gains: number };

const MOST_POINTS = 1_500;
/** Customers that a correlation is told of. */
const FEWEST_PAIRS = 10;

/**
 * Both directions of value (E1): what customers gain by their own answers against what the shop is expected to gain from them, split where
 * the page of current × potential splits. Null where nobody who answered has a forecast.
 */
export async function readBalance(
  { warehouse }: ReadDeps,
  run: PublishedRun,
  { studyId, weights, askedBy }: DeliveredStudy,
  { cut, middle, level }: { cut: Balance['cut']; middle: number; level: number },
): Promise<DeliveredAnswer['balance']> {
  const cutMinor = run.cuts.potential;
  if (askedBy === 'nobody' || cutMinor === null || cutMinor === undefined) return null;
  const cutCdv = cut === 'zero' ? 0 : middle;
  const asked = { study: studyId, weights, by: askedBy, run: run.runId };
  const [fields, [pair], points] = await Promise.all([
    warehouse.rows<FieldRow>(DELIVERED.balance, { ...asked, cut: cutCdv, cut_minor: cutMinor }),
    warehouse.rows<{ n: string; rho: number | null }>(DELIVERED.correlation, asked),
    warehouse.rows<{ customer_id: string; gain: number; brings: string }>(DELIVERED.points, {
      ...asked,
      most: MOST_POINTS,
    }),
  ]);
  const customers = num(pair?.n ?? 0);
  if (customers === 0) return null;
  const rho = Number(pair?.rho ?? Number.NaN);
  const { low, high } = spearmanInterval(rho, customers, level);
  const isTold = customers >= FEWEST_PAIRS && Number.isFinite(rho);
  return {
    cut,
    cutCdv,
    cutMinor,
    customers,
    correlation: isTold ? { rho, lower: finite(low), upper: finite(high) } : null,
    fields: BALANCE_FIELDS.map((field) => fieldOf(field, fields)),
    points: points.map(({ customer_id, gain, brings }) => ({
      customerId: customer_id,
      cdv: gain,
      potentialMinor: num(brings),
    })),
  };
}

function fieldOf(field: (typeof BALANCE_FIELDS)[number], rows: readonly FieldRow[]): Balance['fields'][number] {
  const we = field === 'both-high' || field === 'we-gain' ? 1 : 0;
  const they = field === 'both-high' || field === 'they-gain' ? 1 : 0;
  const row = rows.find((one) => num(one.we_gain) === we && num(one.they_gain) === they);
  const customers = num(row?.customers ?? 0);
  return {
    field,
    customers,
    potentialMinor: num(row?.potential_minor ?? 0),
    meanCdv: row === undefined || customers === 0 ? null : row.gains / customers,
  };
}
