import type { z } from 'zod';
import type { ModelsAnswer } from '#contract/value';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const MODELS = readSql(new URL('./models.sql', import.meta.url));

/** In the order of models.sql. */
const METHODS = ['clv', 'rfm', 'abc', 'recency', 'frequency'] as const;
const LARGEST_SAMPLE = 100_000;

type PairRow = { a: number; b: number; spearman: number | null; top5: number; top20: number };

/**
 * How far the ways to rank customers agree: lifetime value, sum of RFM scores, net revenue so far (what ABC ranks by), recency and
 * frequency; and how much of the money of the back-test's holdout each of them had found.
 * @throws Failure `score.not-run`
 */
export async function readModels(deps: ReadDeps, ask: PageAsk): Promise<z.infer<typeof ModelsAnswer>> {
  const run = await findRun(deps, ask.asOf);
  const hasValues = run.fits.state !== 'refused';
  const rows = await deps.warehouse.rows<PairRow>(filtered(MODELS, ask.filter), {
    ...ask.filter?.params,
    run: run.runId,
    every: Math.max(1, Math.ceil(run.totals.customers / LARGEST_SAMPLE)),
    has_values: hasValues ? 1 : 0,
  });
  const name = (place: number): string => METHODS[num(place) - 1] ?? '';
  return {
    meta: metaOfRun(run),
    methods: METHODS.filter((method) => hasValues || method !== 'clv'),
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
