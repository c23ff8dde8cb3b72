import { Failure } from '#contract/failure';
import { DEFINITION_LIMITS, leavesOf, type SegmentDefinition, sizeOf } from '#contract/segment-definition';
import { actsSql, customersSql, type OfActs, ofActs } from './acts-sql.ts';
import { behaviourSql, isOfActs } from './behaviour-sql.ts';
import type { CompileContext, Piece, Place } from './condition-field.ts';
import { conditionSql } from './condition-sql.ts';
import { type Condition, parseConditions } from './parse-conditions.ts';
import { placing } from './placing.ts';

/**
 * A definition as one SQL expression over columns of score_customers, a part of a `where` of a statement that itself keeps to one run.
 * Every value is a parameter; the text holds only names from fixed maps.
 * `not` holds for everybody of whom the rest does not hold, those of whom it cannot be told (an unknown value) included.
 * @throws Failure `segment.too-large`, `segment.unknown-field`, `segment.wrong-operator`, `segment.wrong-value`
 */
export function compileDefinition(definition: SegmentDefinition, context: CompileContext): Piece {
  assertSize(definition);
  const { place, params } = placing();
  return { sql: partSql(definition, place, context), params };
}

/** The context with segments known: those named in definitions and conditions, by number. They do not lead back to themselves. */
export function withSegments(
  context: CompileContext,
  segments: ReadonlyMap<number, SegmentDefinition>,
): CompileContext {
  const whole: CompileContext = {
    ...context,
    membership: (segmentId, place) => {
      const definition = segments.get(segmentId);
      return definition === undefined ? undefined : partSql(definition, place, whole);
    },
  };
  return whole;
}

/** Every condition a definition names. @throws Failure `segment.*` for one that cannot be read */
export function conditionsOf(definition: SegmentDefinition): Condition[] {
  return leavesOf(definition).flatMap((leaf) => ('where' in leaf ? parseConditions([leaf.where]) : []));
}

/** @throws Failure `segment.too-large` */
export function assertSize(definition: SegmentDefinition): void {
  const { depth, parts } = sizeOf(definition);
  if (depth > DEFINITION_LIMITS.depth || parts > DEFINITION_LIMITS.parts)
    throw new Failure('segment.too-large', { depth, parts });
}

function partSql(part: SegmentDefinition, place: Place, context: CompileContext): string {
  if ('where' in part) {
    const conditions = parseConditions([part.where]);
    return conditions.map((condition) => conditionSql(condition, place, context)).join(' and ');
  }
  if ('did' in part) return behaviourSql(part.did, place, context.asOf);
  if (isAllOfActs(part)) return customersSql(allActsSql(part, place, context.asOf));
  if ('not' in part) return `not ifNull((${partSql(part.not, place, context)}), 0)`;
  const isAll = 'all' in part;
  const parts = actsTogether(part).map((one) => `(${partSql(one, place, context)})`);
  if (parts.length === 0) return isAll ? '1' : '0';
  return parts.join(isAll ? ' and ' : ' or ');
}

type Group = Extract<SegmentDefinition, { all: unknown } | { any: unknown }>;
const partsOf = (group: Group): readonly SegmentDefinition[] => ('all' in group ? group.all : group.any);

/** Whether every leaf of a part asks mart_customer_acts: it is then answered by one reading of it. */
function isAllOfActs(part: SegmentDefinition): boolean {
  if ('where' in part) return false;
  if ('did' in part) return isOfActs(part.did);
  if ('not' in part) return isAllOfActs(part.not);
  return partsOf(part).length > 0 && partsOf(part).every(isAllOfActs);
}

/** The parts of a group, those that ask mart_customer_acts as one, at the end. */
function actsTogether(group: Group): readonly SegmentDefinition[] {
  const acts = partsOf(group).filter(isAllOfActs);
  if (acts.length < 2) return partsOf(group);
  return [...partsOf(group).filter((part) => !isAllOfActs(part)), 'all' in group ? { all: acts } : { any: acts }];
}

function allActsSql(part: SegmentDefinition, place: Place, asOf: string): OfActs {
  if ('where' in part) throw new RangeError('not answered by what customers did');
  if ('did' in part) return actsSql(part.did, place, asOf);
  if ('not' in part) {
    const { sql, opposite, ofNone } = allActsSql(part.not, place, asOf);
    return { sql: opposite, opposite: sql, ofNone: !ofNone };
  }
  const isAll = 'all' in part;
  const parts = partsOf(part).map((one) => allActsSql(one, place, asOf));
  const ofNone = isAll ? parts.every((one) => one.ofNone) : parts.some((one) => one.ofNone);
  return ofActs(parts.map(({ sql }) => `(${sql})`).join(isAll ? ' and ' : ' or '), ofNone);
}
