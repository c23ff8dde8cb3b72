import type { SegmentDefinition } from '#contract/segment-definition';
import type {
  ChangedSegment,
  NewSegment,
  ReadySegment,
  Segment,
  SegmentDetail,
  SegmentOverlap,
  SegmentProfile,
  SegmentTrial,
} from '#contract/segments';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import type { ReadDeps } from '#scoring';
import {
  addSegment,
  archiveSegment,
  changeSegment,
  countSegment,
  findSegment,
  listSegments,
  profileDefinition,
  readOverlap,
  readReadySegments,
  readSegment,
  tryDefinition,
} from '#segments';

/** What can be asked about segments. Their customers are those of every list, under the condition `segment:is:<number>`. */
export type SegmentDoors = {
  list(withArchived: boolean): Promise<Segment[]>;
  read(segmentId: number): Promise<SegmentDetail>;
  add(segment: NewSegment, by: string): Promise<Segment>;
  change(segmentId: number, segment: ChangedSegment, by: string): Promise<Segment>;
  archive(segmentId: number, isArchived: boolean): Promise<Segment>;
  try(definition: SegmentDefinition, asOf: string | undefined): Promise<SegmentTrial>;
  ready(asOf: string | undefined): Promise<ReadySegment[]>;
  profile(segmentId: number, asOf: string | undefined): Promise<SegmentProfile>;
  overlap(segmentId: number, otherId: number, asOf: string | undefined): Promise<SegmentOverlap>;
};

export function doorsOfSegments(deps: ReadDeps & { readonly records: Records; readonly clock: Clock }): SegmentDoors {
  /** The segment with its size of now. */
  const counted = async (segment: Segment) => {
    await countSegment(deps, segment);
    return findSegment(deps, segment.segmentId);
  };
  return {
    list: (withArchived) => listSegments(deps, withArchived),
    read: (segmentId) => readSegment(deps, segmentId),
    add: async (segment, by) => counted(await addSegment(deps, segment, by)),
    change: async (segmentId, segment, by) => counted(await changeSegment(deps, segmentId, segment, by)),
    archive: async (segmentId, isArchived) => {
      const segment = await archiveSegment(deps, segmentId, isArchived);
      return isArchived ? segment : counted(segment);
    },
    try: (definition, asOf) => tryDefinition(deps, definition, asOf),
    ready: (asOf) => readReadySegments(deps, asOf),
    profile: async (segmentId, asOf) => profileDefinition(deps, (await findSegment(deps, segmentId)).definition, asOf),
    overlap: (segmentId, otherId, asOf) => readOverlap(deps, segmentId, otherId, asOf),
  };
}
