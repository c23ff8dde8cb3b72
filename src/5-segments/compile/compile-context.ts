import { isFailure } from '#contract/failure';
import {
  type DeliveredGains,
  deliveredGains,
  gradeResults,
  type LostTypes,
  lostTypes,
  newestRuns,
  type PublishedRun,
  type ReadDeps,
  type SchemeScores,
  schemeScores,
} from '#scoring';
import { groupSets } from '../groups/keep-groups.ts';
import { listsThere } from '../lists/list-records.ts';
import { sizesOf } from '../records/segment-sizes.ts';
import { conditionsOf, withSegments } from './compile-definition.ts';
import type { CompileContext, SegmentCount } from './condition-field.ts';
import { studiesNamed } from './delivered-field.ts';
import { namesGrades } from './grade-fields.ts';
import { lostTypesNamed } from './lost-type-field.ts';
import { namedSegments } from './named-segments.ts';
import type { Condition } from './parse-conditions.ts';
import { schemesNamed } from './weighted-fields.ts';

/**
 * What conditions look up beside the rows of a run: segments they name, earlier runs, schemes of weights; for the conditions themselves
 * and for those of every segment they lead to.
 * @returns `asked`: all these conditions
 * @throws Failure `segment.circular`, `segment.too-large`
 */
export async function contextOf(
  deps: ReadDeps,
  run: PublishedRun,
  conditions: readonly Condition[],
): Promise<{ context: CompileContext; asked: readonly Condition[] }> {
  const namesSegments = conditions.some(({ field }) => field === 'segment');
  const segments = namesSegments ? await namedSegments(deps.records, conditions) : new Map();
  const all = [...conditions, ...[...segments.values()].flatMap(conditionsOf)];
  const looksBack = all.some(({ field }) => /^(abcAt\.|quadrantAt$|gradeThen$)/.test(field));
  const runs = looksBack ? await newestRuns(deps) : undefined;
  const schemes = await namedOnes(schemesNamed(all), (schemeId) => schemeScores(deps, run, schemeId));
  const studies = await namedOnes(studiesNamed(all), (studyId) => deliveredGains(deps, studyId));
  const types = await namedOnes(lostTypesNamed(all), (studyId) => lostTypes(deps, run, studyId));
  const runIds = [run.runId, ...(runs ?? []).map(({ runId }) => runId)];
  const grades = all.some(({ field }) => namesGrades(field)) ? await gradeResults(deps, runIds) : undefined;
  const groups = all.some(({ field }) => field === 'experiment') ? await groupSets(deps) : undefined;
  const counts = all.some(({ field }) => field === 'segmentAt') ? await countsOf(deps) : undefined;
  const lists = await listsThere(deps, all);
  const { runId, asOf } = run;
  const looked = { runId, asOf, runs, schemes, studies, lostTypes: types, grades, groups, counts, lists };
  return { context: withSegments(looked, segments), asked: all };
}

async function countsOf(deps: ReadDeps): Promise<SegmentCount[]> {
  const sizes = await sizesOf(deps, 'all');
  return [...sizes].flatMap(([segmentId, counted]) => counted.map((count) => ({ ...count, segmentId })));
}

/** What the numbers in conditions mean; one that does not exist is left out, and its condition then names nothing. */
async function namedOnes<T extends SchemeScores | DeliveredGains | LostTypes>(
  numbers: readonly number[],
  find: (id: number) => Promise<T>,
): Promise<Map<number, T>> {
  const found = new Map<number, T>();
  for (const id of numbers) {
    try {
      found.set(id, await find(id));
    } catch (thrown) {
      if (!isFailure(thrown, 'request.not-found')) throw thrown;
    }
  }
  return found;
}
