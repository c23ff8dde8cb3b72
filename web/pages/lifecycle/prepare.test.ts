import { describe, expect, it } from 'vitest';
import { movementMatrix } from '../../frame/movement.ts';
import type { Pen } from '../../frame/use-pen.ts';
import { formatsFor } from '../../words/formats.ts';
import { type ChurnRow, largestGroups, periodsOf } from './churn/prepare.ts';
import { retentionAt, worthAt } from './cohorts/prepare.ts';
import { directionOf } from './flows/prepare.ts';
import { historyByDay } from './stages/prepare.ts';
import { differing } from './trajectories/prepare.ts';

describe('flows', () => {
  it('tells forward, slipped, back and new apart', () => {
    expect(directionOf('exploration', 'stability')).toBe('forward');
    expect(directionOf('stability', 'decline')).toBe('slipped');
    expect(directionOf('decline', 'lost')).toBe('slipped');
    expect(directionOf('lost', 'decline')).toBe('back');
    expect(directionOf('decline', 'formation')).toBe('back');
    expect(directionOf('new', 'exploration')).toBe('fresh');
    expect(directionOf('lost', 'lost')).toBe('same');
  });
  it('keeps both marginals in the matrix', () => {
    const rows = movementMatrix(
      [
        { from: 'A', to: 'A', customers: 2 },
        { from: 'A', to: 'B', customers: 1 },
        { from: 'new', to: 'B', customers: 4 },
      ],
      ['A', 'B'],
    );
    expect(rows.map((row) => [row.from, row.total])).toEqual([
      ['A', 3],
      ['new', 4],
    ]);
    expect(rows.reduce((sum, row) => sum + (row.cells[1]?.customers ?? 0), 0)).toBe(5);
  });
});

describe('cohorts', () => {
  const cohorts = [
    { cohort: '2026-01-01', customers: 10, active: [10, 4, 2], cumulativeMinor: [1000, 1500, 1600] },
    { cohort: '2026-02-01', customers: 30, active: [30, 6, null], cumulativeMinor: [3000, 3300, null] },
  ];
  it('counts only cohorts old enough, each head once', () => {
    expect(retentionAt(cohorts, 1)).toBe(0.25);
    expect(retentionAt(cohorts, 2)).toBe(0.2);
    expect(retentionAt(cohorts, 3)).toBeNull();
    expect(worthAt(cohorts, 1)).toBe(120);
  });
});

describe('churn', () => {
  const row = (to: string, group: string, atStart: number): ChurnRow => ({
    from: '2026-01-31',
    to,
    group,
    atStart,
    lost: 0,
    kept: atStart,
    returned: 0,
    churnRate: 0,
    retentionRate: 1,
    moneyAtStartMinor: 0,
    moneyLostMinor: 0,
    moneyChurnRate: null,
  });
  it('orders periods and draws the largest groups', () => {
    const rows = [row('2026-03-31', 'b', 2), row('2026-03-31', 'a', 9), row('2026-02-28', 'c', 50)];
    expect(periodsOf(rows).map((period) => period.to)).toEqual(['2026-02-28', '2026-03-31']);
    expect(largestGroups(rows, 2)).toEqual(['a', 'b']);
  });
});

describe('stages', () => {
  it('puts the history in order of days', () => {
    const days = historyByDay([
      { on: '2026-02-28', stage: 'lost', customers: 1 },
      { on: '2026-01-31', stage: 'lost', customers: 2 },
    ]);
    expect(days.map((day) => [day.on, day.counts['lost']])).toEqual([
      ['2026-01-31', 2],
      ['2026-02-28', 1],
    ]);
  });
});

describe('trajectories', () => {
  it('write differences with a sign, shares in points, and nothing as nothing', () => {
    const pen = {
      t: (_key: string, facts: { n: string }) => `${facts.n} pts`,
      formats: formatsFor('en', { currency: 'CNY', largeNumbers: 'plain' }),
    } as unknown as Pen;
    expect(differing('share', 0.0312, pen)).toBe('+3.1 pts');
    expect(differing('share', -0.0004, pen)).toBe('0 pts');
    expect(differing('minor', -953, pen)).toBe('−¥9.53');
    expect(differing('ratio', 0.004, pen)).toBe('0');
    expect(differing('days', null, pen)).toBe('–');
  });
});
