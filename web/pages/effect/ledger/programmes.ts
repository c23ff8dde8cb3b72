import {
  type Goal,
  type GoalMeasure,
  LEDGER_MEASURES,
  type NewStrategy,
  type PlanItem,
  type StrategyBody,
} from '#contract/ledger';
import type { Say } from '../../../words/use-words.ts';

type Programme = NonNullable<NewStrategy['programme']>;
type Shape = {
  audience: readonly string[];
  goals: readonly (readonly [Goal['aim'], GoalMeasure])[];
  /** Kind of each planned item, the group of service indices it should move, and the goal it is for. */
  items: readonly (readonly [PlanItem['kind'], PlanItem['index'], number])[];
};

const SHAPES: Readonly<Record<Programme, Shape>> = {
  loyalty: {
    audience: [],
    goals: [
      ['loyalty', 'repeat-rate'],
      ['loyalty', 'retention'],
      ['profitability', 'profit-year'],
    ],
    items: [
      ['contact', 'effect', 0],
      ['service', 'process', 1],
      ['care', 'satisfaction', 1],
    ],
  },
  satisfaction: {
    audience: [],
    goals: [
      ['satisfaction', 'noted'],
      ['satisfaction', 'refund-share'],
      ['loyalty', 'retention'],
    ],
    items: [
      ['care', 'satisfaction', 0],
      ['service', 'process', 0],
      ['training', 'capability', 1],
    ],
  },
  lifetime: {
    audience: [],
    goals: [
      ['profitability', 'customer-equity'],
      ['profitability', 'average-value'],
      ['loyalty', 'lost-share'],
    ],
    items: [
      ['contact', 'effect', 1],
      ['care', 'effect', 2],
      ['resources', 'capability', 0],
    ],
  },
  'loyal-customers': {
    audience: ['stage:is:stability'],
    goals: [
      ['loyalty', 'retention'],
      ['profitability', 'profit-year'],
    ],
    items: [
      ['contact', 'effect', 1],
      ['service', 'process', 0],
      ['kpi', 'effect', 1],
    ],
  },
  'high-potential': {
    audience: ['quadrant:is:II'],
    goals: [
      ['loyalty', 'repeat-rate'],
      ['profitability', 'average-value'],
    ],
    items: [
      ['contact', 'effect', 0],
      ['service', 'satisfaction', 0],
      ['kpi', 'effect', 1],
    ],
  },
};

/** `months` after a day, as `YYYY-MM-DD`; the last of the month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A goal that still lacks its target. */
export function emptyGoal(goalId: string, aim: Goal['aim'], measure: GoalMeasure, today: string): Goal {
  const better = measure === 'noted' ? 'more' : LEDGER_MEASURES[measure].better;
  const dueOn = monthsAfter(today, 6);
  return {
    goalId,
    aim,
    measure,
    name: '',
    better,
    target: Number.NaN,
    start: null,
    startOn: null,
    dueOn,
    readings: [],
  };
}

/** An item that still lacks its words. */
export function emptyItem(itemId: string, kind: PlanItem['kind'], today: string): PlanItem {
  return {
    itemId,
    kind,
    what: '',
    how: '',
    owner: '',
    startsOn: null,
    dueOn: monthsAfter(today, 1),
    state: 'planned',
    budgetMinor: null,
    goalId: null,
    index: null,
  };
}

/** A strategy to begin with, in the reader's language; targets are what a shop has to decide itself. */
export function strategyOf(programme: Programme | null, today: string, t: Say): { name: string; body: StrategyBody } {
  const blank = { aim: '', principles: '', elements: '', owner: '', reviewOn: monthsAfter(today, 3) };
  if (programme === null) return { name: '', body: { ...blank, audience: [], goals: [], items: [] } };
  const shape = SHAPES[programme];
  return {
    name: t(`programme.${programme}`),
    body: {
      ...blank,
      aim: t(`programme.${programme}.aim`),
      principles: t(`programme.${programme}.principles`),
      elements: t(`programme.${programme}.elements`),
      audience: [...shape.audience],
      goals: shape.goals.map(([aim, measure], at) => ({
        ...emptyGoal(`g${at + 1}`, aim, measure, today),
        name: measure === 'noted' ? t('programme.satisfaction.noted') : '',
      })),
      items: shape.items.map(([kind, index, goal], at) => ({
        ...emptyItem(`i${at + 1}`, kind, today),
        what: t(`programme.${programme}.${(at + 1) as 1 | 2 | 3}`),
        index,
        goalId: `g${goal + 1}`,
        dueOn: monthsAfter(today, at + 1),
      })),
    },
  };
}
