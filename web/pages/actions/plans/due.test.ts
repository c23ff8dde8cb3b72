import { expect, it } from 'vitest';
import type { Plan, PlanItem } from '#contract/plan';
import { toDoOf } from './due.ts';

const item = (itemId: number, dueOn: string, at: string | null = null, doneAt: string | null = null): PlanItem => ({
  itemId,
  kind: 'call',
  title: `${itemId}`,
  dueOn,
  at,
  owner: '林晚',
  doneAt,
  doneBy: null,
  outcome: '',
});
const plan = (name: string, items: PlanItem[]): Plan => ({
  planId: 1,
  kind: 'care',
  name,
  owner: '林晚',
  aim: 'x',
  where: [],
  customerId: null,
  contacts: '',
  reviewOn: null,
  evaluation: '',
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'x',
  items,
});

it('late before today, due up to a week from it, later after that, and what is done last', () => {
  const plans = [
    plan('a', [item(1, '2026-03-09'), item(2, '2026-03-01'), item(3, '2026-02-01', null, '2026-02-02T00:00:00Z')]),
    plan('b', [item(4, '2026-02-28'), item(5, '2026-03-08', '10:00'), item(6, '2026-03-08')]),
  ];
  expect(toDoOf(plans, '2026-03-01').map(({ itemId, due }) => [itemId, due])).toEqual([
    [4, 'late'],
    [2, 'due'],
    [6, 'due'],
    [5, 'due'],
    [1, 'later'],
    [3, 'done'],
  ]);
});
