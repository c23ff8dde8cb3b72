import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFINITION_LIMITS, type SegmentDefinition } from '#contract/segment-definition';
import {
  DEEPEST,
  definitionOf,
  groupOf,
  isWhole,
  newBehaviour,
  newCondition,
  newGroup,
  withoutPart,
  withPart,
} from './draft.ts';

const { definition } = fc.letrec<{ definition: SegmentDefinition }>((tie) => ({
  definition: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<SegmentDefinition>(
      { where: 'stage:is:lost' },
      { did: { act: 'purchase', when: { lastDays: 30 } } },
    ),
    fc.array(tie('definition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('definition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('definition').map((not) => ({ not })),
  ),
}));

/** The meaning of a definition where every single condition is as given. */
function meaning(part: SegmentDefinition, of: (leaf: SegmentDefinition) => boolean): boolean {
  if ('all' in part) return part.all.every((one) => meaning(one, of));
  if ('any' in part) return part.any.some((one) => meaning(one, of));
  return 'not' in part ? !meaning(part.not, of) : of(part);
}

describe('a draft', () => {
  it('means what the definition means that it was made from', () => {
    fc.assert(
      fc.property(definition, fc.boolean(), fc.boolean(), (one, isLost, hasBought) => {
        const of = (leaf: SegmentDefinition) => ('where' in leaf ? isLost : hasBought);
        expect(meaning(definitionOf(groupOf(one)), of)).toBe(meaning(one, of));
      }),
    );
  });

  it('knows the limit of the contract', () => {
    expect(DEEPEST).toBe(DEFINITION_LIMITS.depth);
  });

  it('takes parts, changes them where they are, and lets them go', () => {
    const [condition, behaviour] = [newCondition(), newBehaviour()];
    const inner = { ...newGroup(), parts: [condition, behaviour] } as ReturnType<typeof groupOf>;
    const root = withPart(groupOf({ all: [] }), { ...groupOf({ all: [] }), id: 0 });
    const filled = { ...root, parts: [inner] };
    const changed = withPart(filled, { ...condition, isNot: true });
    expect(definitionOf(changed)).toEqual({
      all: [{ any: [{ not: { where: 'orders:gte:2' } }, { did: { act: 'purchase', when: { lastDays: 90 } } }] }],
    });
    const emptied = withoutPart(withoutPart(changed, condition.id), behaviour.id);
    expect(definitionOf(emptied)).toEqual({ all: [] });
    expect(definitionOf(withoutPart(changed, inner.id))).toEqual({ all: [] });
  });

  it('is whole once every condition has its value', () => {
    expect(isWhole(groupOf({ all: [{ where: 'orders:gte:' }] }))).toBe(false);
    expect(isWhole(groupOf({ not: { any: [{ where: 'city:is:a:b' }] } }))).toBe(true);
    const unnamed: SegmentDefinition = { did: { act: 'purchase', of: [{ field: 'product', values: [] }] } };
    expect(isWhole(groupOf(unnamed))).toBe(false);
  });
});
