import { describe, expect, it } from 'vitest';
import { GradeDefinition } from '#contract/grade';
import { GRADE_SCHEME } from '../../../../test/grade-scheme.ts';
import { gradeDraftOf, gradeSchemeOf, isGradable } from './draft.ts';

const { name, definition } = GRADE_SCHEME;
const VARIANTS: Partial<GradeDefinition>[] = [
  {},
  { basis: { kind: 'history', measure: 'profit' }, awayDays: 400, grace: false },
  { basis: { kind: 'future', measure: 'revenue' }, cut: { kind: 'values', from: [12_345] } },
  { basis: { kind: 'weighted', schemeId: 3 }, cut: { kind: 'values', from: [7_550] } },
];

describe('a scheme as it is typed', () => {
  it.each(VARIANTS)('comes back as it was: %j', (change) => {
    const scheme = { name, definition: GradeDefinition.parse({ ...definition, ...change }) };
    for (const per of [100, 1]) {
      const draft = gradeDraftOf(scheme, per);
      expect(isGradable(draft)).toBe(true);
      expect(gradeSchemeOf(draft, per)).toEqual(scheme);
    }
  });

  it('shows money in major units, shares in percent and scores as they are', () => {
    const bound = (change: Partial<GradeDefinition>) =>
      gradeDraftOf({ name, definition: GradeDefinition.parse({ ...definition, ...change }) }, 100).rows[0]?.bound;
    expect(bound({})).toBe('20');
    expect(bound({ cut: { kind: 'values', from: [12_345] } })).toBe('123.45');
    expect(bound({ basis: { kind: 'weighted', schemeId: 3 }, cut: { kind: 'values', from: [7_550] } })).toBe('75.5');
  });

  it('is refused without names, bounds that fit, or something to grade by', () => {
    const draft = gradeDraftOf({ name, definition: GradeDefinition.parse(definition) }, 100);
    const [first, ...rest] = draft.rows;
    const withBound = (bound: string) => ({ ...draft, rows: [{ ...first!, bound }, ...rest] });
    for (const wrong of [
      { ...draft, en: ' ' },
      withBound(''),
      withBound('100'),
      withBound('-5'),
      { ...draft, days: '12' },
      { ...draft, basis: 'weighted' as const, weighted: '' },
      { ...draft, away: '3' },
      { ...draft, rows: [first!] },
    ])
      expect(isGradable(wrong)).toBe(false);
    const three = {
      ...draft,
      cut: 'values' as const,
      rows: [{ ...first!, bound: '5' }, { ...first!, bound: '9' }, ...rest],
    };
    expect(isGradable(three)).toBe(false);
  });
});
