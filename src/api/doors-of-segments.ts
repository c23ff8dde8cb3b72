import type { SegmentDefinition } from '#contract/segment-definition';
import type { ChangedSegment, NewSegment, Segment, SegmentDetail, SegmentTrial } from '#contract/segments';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import type { ReadDeps } from '#scoring';
import { addSegment, archiveSegment, changeSegment, listSegments, readSegment, tryDefinition } from '#segments';

/** What can be asked about segments. Their customers are those of every list, under the condition `segment:is:<number>`. */
export type SegmentDoors = {
  list(withArchived: boolean): Promise<Segment[]>;
  read(segmentId: number): Promise<SegmentDetail>;
  add(segment: NewSegment, by: string): Promise<Segment>;
  change(segmentId: number, segment: ChangedSegment, by: string): Promise<Segment>;
  archive(segmentId: number, isArchived: boolean): Promise<Segment>;
  try(definition: SegmentDefinition, asOf: string | undefined): Promise<SegmentTrial>;
};

export function doorsOfSegments(deps: ReadDeps & { readonly records: Records; readonly clock: Clock }): SegmentDoors {
  return {
    list: (withArchived) => listSegments(deps, withArchived),
    read: (segmentId) => readSegment(deps, segmentId),
    add: (segment, by) => addSegment(deps, segment, by),
    change: (segmentId, segment, by) => changeSegment(deps, segmentId, segment, by),
    archive: (segmentId, isArchived) => archiveSegment(deps, segmentId, isArchived),
    try: (definition, asOf) => tryDefinition(deps, definition, asOf),
  };
}
