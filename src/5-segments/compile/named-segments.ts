import { Failure } from '#contract/failure';
import { DEFINITION_LIMITS, type SegmentDefinition, sizeOf } from '#contract/segment-definition';
import type { RecordsSession } from '#platform/postgres';
import { conditionsOf } from './compile-definition.ts';
import type { Condition } from './parse-conditions.ts';

/** A definition and all it leads to may be so many times as large as a definition on its own. */
const MOST_UNFOLDED = 5 * DEFINITION_LIMITS.parts;

type Named = { readonly segmentId: number; readonly name: string; readonly definition: SegmentDefinition };

const NAMED = 'select segment_id as "segmentId", name, definition from seg_segments where segment_id = any($1::int[])';

/**
 * The segments that conditions name, and those named by these in turn. What does not exist is left out: its condition then names nothing.
 * @param proposed a segment as it would be, in the place of what is kept under its number
 * @throws Failure `segment.circular`, `segment.too-large`
 */
export async function namedSegments(
  records: RecordsSession,
  conditions: readonly Condition[],
  proposed?: Named,
): Promise<ReadonlyMap<number, SegmentDefinition>> {
  const found = new Map<number, Named>(proposed === undefined ? [] : [[proposed.segmentId, proposed]]);
  const namedBy = (ones: readonly Named[]) => segmentIds(ones.flatMap(({ definition }) => conditionsOf(definition)));
  let wanted = [...segmentIds(conditions), ...namedBy([...found.values()])];
  while (wanted.some((segmentId) => !found.has(segmentId))) {
    const rows = await records.query<Named>(NAMED, [wanted.filter((segmentId) => !found.has(segmentId))]);
    for (const row of rows) found.set(row.segmentId, row);
    wanted = namedBy(rows);
  }
  const unfolded = new Map<number, number>();
  for (const segmentId of segmentIds(conditions)) unfold(segmentId, [], found, unfolded);
  return new Map([...found].map(([segmentId, { definition }]) => [segmentId, definition]));
}

function segmentIds(conditions: readonly Condition[]): number[] {
  return [...new Set(conditions.flatMap(({ field, values }) => (field === 'segment' ? values.map(Number) : [])))];
}

/** How many parts a segment has with all it leads to. */
function unfold(
  segmentId: number,
  path: readonly Named[],
  found: ReadonlyMap<number, Named>,
  unfolded: Map<number, number>,
): number {
  const known = unfolded.get(segmentId);
  if (known !== undefined) return known;
  const segment = found.get(segmentId);
  if (segment === undefined) return 1;
  if (path.some((one) => one.segmentId === segmentId)) {
    const circle = [...path.slice(path.findIndex((one) => one.segmentId === segmentId)), segment];
    throw new Failure('segment.circular', { circle: circle.map(({ name }) => name).join(' → ') });
  }
  const { depth, parts } = sizeOf(segment.definition);
  const named = conditionsOf(segment.definition).flatMap((condition) =>
    condition.field === 'segment' ? condition.values.map(Number) : [],
  );
  const all = named.reduce((sum, next) => sum + unfold(next, [...path, segment], found, unfolded), parts);
  if (all > MOST_UNFOLDED) throw new Failure('segment.too-large', { depth: depth + path.length, parts: all });
  unfolded.set(segmentId, all);
  return all;
}
