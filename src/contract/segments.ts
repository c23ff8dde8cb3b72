import { z } from 'zod';
import { Day, Meta, Minor, Probability } from './common.ts';
import { CustomerRow, CustomerSums } from './customer.ts';
import { KeptDefinition, SegmentDefinition } from './segment-definition.ts';

const Name = z.string().trim().min(1).max(80);
const Aim = z.string().trim().max(500);

export const NewSegment = z
  .strictObject({
    name: Name,
    aim: Aim.default(''),
    definition: SegmentDefinition,
    ready: z.string().max(40).optional(),
  })
  .meta({ id: 'NewSegment' });
export type NewSegment = z.infer<typeof NewSegment>;

export const ChangedSegment = z
  .strictObject({ name: Name, aim: Aim.default(''), definition: SegmentDefinition, version: z.number().int().min(1) })
  .meta({ id: 'ChangedSegment', description: 'A segment as it shall be, and the version that was looked at' });
export type ChangedSegment = z.infer<typeof ChangedSegment>;

export const SegmentSize = z
  .object({
    asOf: Day,
    runId: z.number().int(),
    version: z.number().int(),
    /** Everybody on that day. */
    base: z.number().int(),
    customers: z.number().int(),
    netMinor: Minor,
    futureProfitMinor: Minor.nullable(),
    /** Who came in and who left since the count of the day before it in this history; null for the first. */
    entered: z.number().int().nullable(),
    gone: z.number().int().nullable(),
  })
  .meta({ id: 'SegmentSize', description: 'How large a segment was by a run' });
export type SegmentSize = z.infer<typeof SegmentSize>;

export const Segment = z
  .object({
    segmentId: z.number().int(),
    name: z.string(),
    aim: z.string(),
    version: z.number().int(),
    definition: KeptDefinition,
    ready: z.string().nullable(),
    isArchived: z.boolean(),
    owner: z.string(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    changedBy: z.string(),
    /** By the newest run that counted it. */
    size: SegmentSize.nullable(),
  })
  .meta({ id: 'Segment' });
export type Segment = z.infer<typeof Segment>;

export const SegmentVersion = z
  .object({
    version: z.number().int(),
    name: z.string(),
    aim: z.string(),
    definition: KeptDefinition,
    changedAt: z.iso.datetime(),
    changedBy: z.string(),
  })
  .meta({ id: 'SegmentVersion' });
export type SegmentVersion = z.infer<typeof SegmentVersion>;

export const SegmentDetail = z
  .object({
    segment: Segment,
    /** The newest first. */
    versions: z.array(SegmentVersion),
    /** The earliest day first. */
    sizes: z.array(SegmentSize),
    /** Segments whose definition names this one. */
    namedBy: z.array(z.object({ segmentId: z.number().int(), name: z.string() })),
  })
  .meta({ id: 'SegmentDetail' });
export type SegmentDetail = z.infer<typeof SegmentDetail>;

export const SegmentTrial = z
  .object({
    meta: Meta,
    customers: z.number().int(),
    sums: CustomerSums,
    /** A few of them, the same ones each time, chosen by nothing but their number. */
    sample: z.array(CustomerRow),
    /** The condition as the store is asked, and the values in its places. */
    sql: z.string(),
    params: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'SegmentTrial', description: 'Who a definition finds, without keeping it' });
export type SegmentTrial = z.infer<typeof SegmentTrial>;

export const SegmentOverlap = z
  .object({
    meta: Meta,
    here: z.number().int(),
    there: z.number().int(),
    both: z.number().int(),
    /** Share of both in either of them together (Jaccard); null where nobody is in either. */
    likeness: Probability.nullable(),
  })
  .meta({ id: 'SegmentOverlap' });
export type SegmentOverlap = z.infer<typeof SegmentOverlap>;

export const ReadySegment = z
  .object({
    /** Its words are `segments.ready.<key>.name` and `.aim`. */
    key: z.string(),
    definition: KeptDefinition,
    customers: z.number().int(),
    base: z.number().int(),
    /** The kept segment that was taken from it. */
    segmentId: z.number().int().nullable(),
  })
  .meta({ id: 'ReadySegment' });
export type ReadySegment = z.infer<typeof ReadySegment>;

/** What a segment is compared with everybody by. */
export const PROFILE_BY = ['stage', 'rfmGroup', 'abc', 'source', 'province'] as const;
export const PROFILE_MEANS = [
  'orders',
  'recencyDays',
  'netMinor',
  'profitMinor',
  'futureProfitMinor',
  'alive',
] as const;

export const SegmentProfile = z
  .object({
    meta: Meta,
    customers: z.number().int(),
    means: z.array(z.object({ of: z.enum(PROFILE_MEANS), here: z.number().nullable(), base: z.number().nullable() })),
    /** The values most found in the segment, at most eight of each. */
    groups: z.array(
      z.object({ by: z.enum(PROFILE_BY), value: z.string(), here: z.number().int(), base: z.number().int() }),
    ),
  })
  .meta({ id: 'SegmentProfile' });
export type SegmentProfile = z.infer<typeof SegmentProfile>;
