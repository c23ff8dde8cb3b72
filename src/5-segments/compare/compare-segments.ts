import type { SegmentDefinition } from '#contract/segment-definition';
import type { ReadySegment, SegmentOverlap } from '#contract/segments';
import type { Records } from '#platform/postgres';
import { metaOfRun, type ReadDeps } from '#scoring';
import { countDefinitions } from '../compile/count-definitions.ts';
import { findSegment, listSegments } from '../records/segment-records.ts';
import { READY_SEGMENTS } from './ready-segments.ts';

type Deps = ReadDeps & { readonly records: Records };

/**
 * The ready segments with how many customers each finds, and which kept segment was taken from it.
 * @throws Failure `score.not-run`
 */
export async function readReadySegments(deps: Deps, asOf?: string): Promise<ReadySegment[]> {
  const kept = await listSegments(deps);
  const { run, counts } = await countDefinitions(
    deps,
    READY_SEGMENTS.map(({ definition }) => definition),
    asOf,
  );
  return READY_SEGMENTS.map(({ key, definition }, at) => ({
    key,
    definition,
    customers: counts[at] ?? 0,
    base: run.totals.customers,
    segmentId: kept.find(({ ready }) => ready === key)?.segmentId ?? null,
  }));
}

/** How many customers two segments share. @throws Failure `request.not-found`, `segment.*`, `score.not-run` */
export async function readOverlap(
  deps: Deps,
  segmentId: number,
  otherId: number,
  asOf?: string,
): Promise<SegmentOverlap> {
  for (const one of [segmentId, otherId]) await findSegment(deps, one);
  const [here, there] = [segmentId, otherId].map((one): SegmentDefinition => ({ where: `segment:is:${one}` }));
  const asked = [here, there].filter((one) => one !== undefined);
  const { run, counts } = await countDefinitions(deps, [...asked, { all: asked }], asOf);
  const [inHere = 0, inThere = 0, both = 0] = counts;
  const either = inHere + inThere - both;
  return { meta: metaOfRun(run), here: inHere, there: inThere, both, likeness: either === 0 ? null : both / either };
}
