import type { SqlParams } from '#platform/clickhouse';
import type { ReadDeps } from '../read/ask.ts';
import type { PublishedRun } from '../run/published-runs.ts';
import { type ClassReach, classReaches } from './classes.ts';
import { findScheme } from './scheme-records.ts';
import { countScores, schemeBounds } from './score-counts.ts';
import { scoreParams } from './score-params.ts';
import { readSpread } from './spread.ts';
import { scoresOf } from './statements.ts';

/** The scores of a run under a kept scheme, for whoever asks for customers by them: a statement, its values, and the five classes. */
export type SchemeScores = {
  readonly name: string;
  readonly sql: string;
  readonly params: SqlParams;
  readonly classes: readonly ClassReach[];
  readonly bounds: readonly (number | null)[];
};

/** @throws Failure `request.not-found` */
export async function schemeScores(deps: ReadDeps, run: PublishedRun, schemeId: number): Promise<SchemeScores> {
  const { name, version, definition } = await findScheme(deps, schemeId);
  const spread = await readSpread(deps, run);
  const counted = () => countScores(deps, run, definition, spread, { measure: 'net' });
  const bounds = await schemeBounds(deps, run, { schemeId, version }, definition.shares, counted);
  return {
    name,
    sql: scoresOf(),
    params: { ...scoreParams(definition, spread), run: run.runId },
    classes: classReaches(bounds),
    bounds,
  };
}
