import type { z } from 'zod';
import { PYRAMID_LAYERS } from '#contract/common';
import type { PyramidAnswer } from '#contract/value';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const PYRAMID = readSql(new URL('./pyramid.sql', import.meta.url));

/**
 * The three layers. They are cut by net revenue so far; `fromMinor` is the least net revenue inside a layer, null for the lowest.
 * @throws Failure `score.not-run`
 */
export async function readPyramid(deps: ReadDeps, ask: PageAsk): Promise<z.infer<typeof PyramidAnswer>> {
  const run = await findRun(deps, ask.asOf);
  const rows = await deps.warehouse.rows<{ layer: string; customers: string; money: string; future: string }>(
    filtered(PYRAMID, ask.filter),
    { ...ask.filter?.params, run: run.runId, measure: ask.measure ?? 'net' },
  );
  const from = { key: run.cuts.pyramid.first, ordinary: run.cuts.pyramid.second, small: null };
  return {
    meta: metaOfRun(run),
    layers: PYRAMID_LAYERS.map((layer) => {
      const found = rows.find((row) => row.layer === layer);
      const customers = num(found?.customers ?? 0);
      const moneyMinor = num(found?.money ?? 0);
      const meanMinor = customers === 0 ? 0 : Math.round(moneyMinor / customers);
      return { layer, customers, moneyMinor, futureMinor: num(found?.future ?? 0), meanMinor, fromMinor: from[layer] };
    }),
  };
}
