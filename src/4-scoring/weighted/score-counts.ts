import type { Measure } from '#contract/common';
import { num } from '#platform/num';
import type { CustomerFilter, ReadDeps } from '../read/ask.ts';
import type { PublishedRun } from '../run/published-runs.ts';
import { classBounds, type ScoreCount } from './classes.ts';
import { scoreParams, type Yardstick } from './score-params.ts';
import type { Spread } from './spread.ts';
import { overScores } from './statements.ts';

type Asked = { readonly measure: Measure; readonly filter?: CustomerFilter | undefined };

/** Customers of a run by score, the highest first: at most 10,001 rows, however many customers. */
export async function countScores(
  { warehouse }: Pick<ReadDeps, 'warehouse'>,
  run: PublishedRun,
  yardstick: Yardstick,
  spread: Spread,
  { measure, filter }: Asked,
): Promise<ScoreCount[]> {
  const rows = await warehouse.rows<{ points: number; customers: string; money: string; future: string }>(
    overScores('histogram', filter),
    { ...filter?.params, ...scoreParams(yardstick, spread), run: run.runId, measure },
  );
  return rows.map(({ points, customers, money, future }) => ({
    points,
    customers: num(customers),
    moneyMinor: num(money),
    futureMinor: num(future),
  }));
}

/** A kept scheme, as far as its classes are concerned. */
export type KeptScheme = { readonly schemeId: number; readonly version: number };

/**
 * Where the classes of a scheme begin for a run: worked out over everybody, once, and kept.
 * @param counted over everybody, where the caller has counted anyway.
 */
export async function schemeBounds(
  deps: ReadDeps,
  run: PublishedRun,
  scheme: KeptScheme,
  shares: readonly number[],
  counted: () => Promise<readonly ScoreCount[]>,
): Promise<(number | null)[]> {
  const key = [scheme.schemeId, scheme.version, run.runId];
  const [kept] = await deps.records.query<{ bounds: (number | null)[] }>(
    'select bounds from weighted_classes where scheme_id = $1 and version = $2 and run_id = $3',
    key,
  );
  if (kept !== undefined) return kept.bounds;
  const bounds = classBounds(await counted(), shares);
  await deps.records.query(
    `insert into weighted_classes (scheme_id, version, run_id, bounds) values ($1, $2, $3, $4)
     on conflict (scheme_id, version, run_id) do nothing`,
    [...key, JSON.stringify(bounds)],
  );
  return bounds;
}
