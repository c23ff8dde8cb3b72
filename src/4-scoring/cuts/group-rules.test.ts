import { describe, expect, it } from 'vitest';
import { RFM_GROUPS } from '#contract/common';
import { GROUP_TABLE, groupOf, groupRule } from './group-rules.ts';

describe('named groups', () => {
  it('name all 125 codes, and leave no group without one', () => {
    expect(GROUP_TABLE).toHaveLength(125);
    expect(new Set(GROUP_TABLE)).toEqual(new Set(RFM_GROUPS));
  });

  it('stand in the table where SQL looks for them', () => {
    for (const [r, f, m] of [
      [5, 5, 5],
      [1, 5, 4],
      [3, 1, 2],
    ] as const) {
      expect(GROUP_TABLE[(r - 1) * 25 + (f - 1) * 5 + m - 1]).toBe(groupOf(r, f, m));
    }
  });

  it.each([
    [5, 5, 5, 'champions'],
    [1, 5, 5, 'cannot-lose'],
    [3, 4, 3, 'loyal'],
    [5, 1, 2, 'new'],
    [4, 1, 1, 'promising'],
    [3, 2, 2, 'attention'],
    [3, 1, 1, 'about-to-sleep'],
    [2, 4, 4, 'at-risk'],
    [2, 1, 1, 'hibernating'],
    [1, 1, 1, 'lost'],
  ] as const)('%i%i%i is %s', (r, f, m, group) => {
    expect(groupOf(r, f, m)).toBe(group);
  });

  it('say their rule in scores', () => {
    expect(groupRule('champions')).toBe('R 4–5 · F 4–5 · M 4–5');
  });
});
