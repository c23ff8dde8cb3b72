import { Failure } from '#contract/failure';
import type { SegmentDefinition } from '#contract/segment-definition';
import type { ChangedSegment, NewSegment, Segment, SegmentDetail, SegmentVersion } from '#contract/segments';
import type { Clock } from '#platform/clock';
import type { Records, RecordsSession } from '#platform/postgres';
import { assertSize, conditionsOf } from '../compile/compile-definition.ts';
import { namedSegments } from '../compile/named-segments.ts';
import { listsThere } from '../lists/list-records.ts';
import { sizesOf } from './segment-sizes.ts';

type Deps = { readonly records: Records; readonly clock: Clock };
type Reads = { readonly records: RecordsSession };
type Row = Omit<Segment, 'createdAt' | 'changedAt' | 'size'> & { createdAt: Date; changedAt: Date };

const ALL = `select segment_id as "segmentId", name, aim, version, definition, ready, archived_at is not null as "isArchived", owner,
    created_at as "createdAt", changed_at as "changedAt", changed_by as "changedBy"
  from seg_segments where $1 or archived_at is null order by lower(name), segment_id`;
const ONE = `select segment_id as "segmentId", name, aim, version, definition, ready, archived_at is not null as "isArchived", owner,
    created_at as "createdAt", changed_at as "changedAt", changed_by as "changedBy"
  from seg_segments where segment_id = $1`;
const ADD = `insert into seg_segments (name, aim, definition, ready, owner, created_at, changed_at, changed_by)
  values ($1, $2, $3, $4, $5, $6, $6, $5)
  on conflict (lower(name)) where archived_at is null do nothing
  returning segment_id as "segmentId"`;
const CHANGE = `update seg_segments
  set name = $3, aim = $4, definition = $5, version = version + 1, changed_at = $6, changed_by = $7
  where segment_id = $1 and version = $2
  returning segment_id as "segmentId"`;
const TAKEN = 'select 1 from seg_segments where lower(name) = lower($1) and segment_id <> $2 and archived_at is null';
const KEEP = `insert into seg_versions (segment_id, version, name, aim, definition, changed_at, changed_by)
  select segment_id, version, name, aim, definition, changed_at, changed_by from seg_segments where segment_id = $1`;
const VERSIONS = `select version, name, aim, definition, changed_at as "changedAt", changed_by as "changedBy"
  from seg_versions where segment_id = $1 order by version desc`;
const ARCHIVE = `update seg_segments set archived_at = case when $2 then coalesce(archived_at, $3) end
  where segment_id = $1 returning segment_id as "segmentId"`;

/** Segments by name, each with its newest size; archived ones where they are asked for. */
export async function listSegments(deps: Reads, withArchived = false): Promise<Segment[]> {
  const rows = await deps.records.query<Row>(ALL, [withArchived]);
  const sizes = await sizesOf(deps, 'newest');
  return rows.map((row) => asSegment(row, sizes.get(row.segmentId)?.at(-1)));
}

/** @throws Failure `request.not-found` */
export async function findSegment(deps: Reads, segmentId: number): Promise<Segment> {
  const [row] = await deps.records.query<Row>(ONE, [segmentId]);
  if (row === undefined) throw new Failure('request.not-found', { what: 'segment', id: String(segmentId) });
  return asSegment(row, (await sizesOf(deps, segmentId)).get(segmentId)?.at(-1));
}

/** A segment with all its versions and sizes, and who names it. @throws Failure `request.not-found` */
export async function readSegment(deps: Reads, segmentId: number): Promise<SegmentDetail> {
  const segment = await findSegment(deps, segmentId);
  type Line = Omit<SegmentVersion, 'changedAt'> & { changedAt: Date };
  const versions = await deps.records.query<Line>(VERSIONS, [segmentId]);
  const all = await deps.records.query<Row>(ALL, [false]);
  return {
    segment,
    versions: versions.map(({ changedAt, ...version }) => ({ ...version, changedAt: changedAt.toISOString() })),
    sizes: (await sizesOf(deps, segmentId)).get(segmentId) ?? [],
    namedBy: all
      .filter(({ definition }) => names(definition, segmentId))
      .map(({ segmentId: by, name }) => ({ segmentId: by, name })),
  };
}

/**
 * Keeps a new segment.
 * @throws Failure `segment.name-taken`, `segment.too-large`, and `segment.*` for conditions that cannot be read
 */
export async function addSegment({ records, clock }: Deps, asked: NewSegment, by: string): Promise<Segment> {
  await assertSound(records, asked.definition, { segmentId: 0, name: asked.name });
  return records.transaction(async (session) => {
    const { name, aim, definition, ready } = asked;
    const [row] = await session.query<{ segmentId: number }>(ADD, [
      name,
      aim,
      JSON.stringify(definition),
      ready ?? null,
      by,
      clock.now(),
    ]);
    if (row === undefined) throw new Failure('segment.name-taken', { name });
    await session.query(KEEP, [row.segmentId]);
    return findSegment({ records: session }, row.segmentId);
  });
}

/**
 * Keeps a segment as it is from now on, as its next version. What it was before stays known.
 * @throws Failure `request.not-found`, `segment.changed-meanwhile`, `segment.name-taken`, `segment.circular`, `segment.too-large`, and
 * `segment.*` for conditions that cannot be read
 */
export async function changeSegment(
  { records, clock }: Deps,
  segmentId: number,
  asked: ChangedSegment,
  by: string,
): Promise<Segment> {
  const { name, aim, definition, version } = asked;
  return records.transaction(async (session) => {
    // Two changes at once could each be sound and lead in a circle together.
    await session.query('lock table seg_segments in share row exclusive mode');
    const before = await findSegment({ records: session }, segmentId);
    await assertSound(session, definition, { segmentId, name });
    await assertFree(session, name, segmentId);
    const told = [segmentId, version, name, aim, JSON.stringify(definition), clock.now(), by];
    const [row] = await session.query(CHANGE, told);
    if (row === undefined) throw new Failure('segment.changed-meanwhile', { name: before.name });
    await session.query(KEEP, [segmentId]);
    return findSegment({ records: session }, segmentId);
  });
}

/**
 * Puts a segment out of sight, or back. What names it goes on working.
 * @throws Failure `request.not-found`; `segment.name-taken` where another one has its name now
 */
export async function archiveSegment(
  { records, clock }: Deps,
  segmentId: number,
  isArchived: boolean,
): Promise<Segment> {
  return records.transaction(async (session) => {
    const { name } = await findSegment({ records: session }, segmentId);
    if (!isArchived) await assertFree(session, name, segmentId);
    await session.query(ARCHIVE, [segmentId, isArchived, clock.now()]);
    return findSegment({ records: session }, segmentId);
  });
}

async function assertFree(session: RecordsSession, name: string, segmentId: number): Promise<void> {
  const taken = await session.query(TAKEN, [name, segmentId]);
  if (taken.length > 0) throw new Failure('segment.name-taken', { name });
}

/** Every condition can be read, nothing is too large, and nothing leads back to the segment itself or to one that is not there. */
async function assertSound(
  session: RecordsSession,
  definition: SegmentDefinition,
  { segmentId, name }: { readonly segmentId: number; readonly name: string },
): Promise<void> {
  assertSize(definition);
  const itself = { field: 'segment', operator: 'is' as const, values: [String(segmentId)] };
  const found = await namedSegments(session, [itself], { segmentId, name, definition });
  const conditions = conditionsOf(definition);
  const there = { segment: found, list: await listsThere({ records: session }, conditions) };
  for (const { field, values } of conditions) {
    const known = field === 'segment' || field === 'list' ? there[field] : undefined;
    const missing = known === undefined ? undefined : values.find((value) => !known.has(Number(value)));
    if (missing !== undefined) throw new Failure('segment.wrong-value', { field, value: missing });
  }
}

function names(definition: SegmentDefinition, segmentId: number): boolean {
  return conditionsOf(definition).some(
    ({ field, values }) => field === 'segment' && values.includes(String(segmentId)),
  );
}

function asSegment({ createdAt, changedAt, ...row }: Row, size: Segment['size'] | undefined): Segment {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
    size: size ?? null,
  };
}
