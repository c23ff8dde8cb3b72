import type { z } from 'zod';
import type { ModelsAnswer } from '#contract/lifetime';
import { CLASSICAL_METHODS } from '#contract/purchase-models';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { comparedEvery } from '../fit/fit-models.ts';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const MODELS = readSql(new URL('./models.sql', import.meta.url));

type PairRow = { a: number; b: number; customers: string; spearman: number | null; top5: number; top20: number };

/**
 * How far the ways to rank customers agree: lifetime value by each model of purchases, sum of RFM scores, net revenue so far (what ABC
 * ranks by), recency and frequency; and how much of the money of the back-test's holdout each of them had found.
 * @throws Failure `score.not-run`
 */
export async function readModels(deps: ReadDeps, ask: PageAsk): Promise<z.infer<typeof ModelsAnswer>> {
  const run = await findRun(deps, ask.asOf);
  const methods = [...run.fits.candidates, ...CLASSICAL_METHODS];
  const rows = await deps.warehouse.rows<PairRow>(filtered(MODELS, ask.filter), {
    ...ask.filter?.params,
    run: run.runId,
    as_of: run.asOf,
    every: comparedEvery(run.totals.customers),
    methods,
  });
  const name = (place: number): string => methods[num(place) - 1] ?? '';
  return {
    meta: metaOfRun(run),
    methods,
    model: run.fits.choice?.model ?? null,
    customers: num(rows[0]?.customers ?? 0),
    agreement: rows.map(({ a, b, spearman, top5, top20 }) => ({
      a: name(a),
      b: name(b),
      spearman: typeof spearman === 'number' && Number.isFinite(spearman) ? spearman : null,
      top5,
      top20,
    })),
    found: [...(run.backtest?.found ?? [])],
    words: [...run.fits.words],
  };
}
