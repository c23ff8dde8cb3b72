import { z } from 'zod';
import { Day, Meta, Minor } from './common.ts';

/** What the shop's own numbers can say of a goal at any time: name, unit, and which way is better. */
export const LEDGER_MEASURES = {
  'customer-equity': { unit: 'money', better: 'more' },
  'average-value': { unit: 'money', better: 'more' },
  'profit-year': { unit: 'money', better: 'more' },
  'net-year': { unit: 'money', better: 'more' },
  'average-order': { unit: 'money', better: 'more' },
  'active-customers': { unit: 'count', better: 'more' },
  'repeat-rate': { unit: 'share', better: 'more' },
  retention: { unit: 'share', better: 'more' },
  'lost-share': { unit: 'share', better: 'less' },
  'refund-share': { unit: 'share', better: 'less' },
} as const;
export type LedgerMeasure = keyof typeof LEDGER_MEASURES;
const MEASURE_NAMES = Object.keys(LEDGER_MEASURES) as [LedgerMeasure, ...LedgerMeasure[]];

/** `noted`: a number that people find out elsewhere (a survey, an appraisal) and write down with its day. */
const GoalMeasure = z.enum([...MEASURE_NAMES, 'noted']).meta({ id: 'GoalMeasure' });
export type GoalMeasure = z.infer<typeof GoalMeasure>;

export const GOAL_AIMS = ['satisfaction', 'loyalty', 'profitability'] as const;
export const ITEM_KINDS = ['contact', 'service', 'care', 'resources', 'training', 'kpi'] as const;
export const ITEM_STATES = ['planned', 'doing', 'done', 'dropped'] as const;
export const INDEX_GROUPS = ['satisfaction', 'process', 'effect', 'capability'] as const;
export const PROGRAMMES = ['loyalty', 'satisfaction', 'lifetime', 'loyal-customers', 'high-potential'] as const;
export const DECISIONS = ['continue', 'change', 'stop'] as const;

const Key = z.string().regex(/^[\w-]{1,40}$/);
const Line = z.string().trim().max(200);
const Paragraph = z.string().trim().max(1200);

/** Money in minor units, shares 0 … 1. `start`: the value when the goal was set; left out, it is read then. */
export const Goal = z
  .object({
    goalId: Key,
    aim: z.enum(GOAL_AIMS),
    measure: GoalMeasure,
    name: Line,
    better: z.enum(['more', 'less']),
    target: z.number(),
    start: z.number().nullable(),
    startOn: Day.nullable(),
    dueOn: Day,
    readings: z.array(z.object({ on: Day, value: z.number() })).max(200),
  })
  .meta({ id: 'Goal' });
export type Goal = z.infer<typeof Goal>;

/** One thing to do. `how`: channel, way and frequency of a contact. `index`: which group of service indices it should move. */
export const PlanItem = z
  .object({
    itemId: Key,
    kind: z.enum(ITEM_KINDS),
    what: Line.min(1),
    how: Paragraph,
    owner: Line,
    startsOn: Day.nullable(),
    dueOn: Day,
    state: z.enum(ITEM_STATES),
    budgetMinor: Minor.nullable(),
    goalId: Key.nullable(),
    index: z.enum(INDEX_GROUPS).nullable(),
  })
  .meta({ id: 'PlanItem' });
export type PlanItem = z.infer<typeof PlanItem>;

export const StrategyBody = z
  .object({
    aim: Paragraph,
    principles: Paragraph,
    elements: Paragraph,
    /** Whom it is for: conditions of the customer list. */
    audience: z.array(z.string().max(300)).max(20),
    owner: Line,
    reviewOn: Day,
    goals: z.array(Goal).max(20),
    items: z.array(PlanItem).max(200),
  })
  .meta({ id: 'StrategyBody' });
export type StrategyBody = z.infer<typeof StrategyBody>;

const StrategyName = z.string().trim().min(1).max(80);
export const NewStrategy = z
  .strictObject({ name: StrategyName, programme: z.enum(PROGRAMMES).nullable(), body: StrategyBody })
  .meta({ id: 'NewStrategy' });
export type NewStrategy = z.infer<typeof NewStrategy>;

/** `version` and `revision`: the one that was changed; another one by now means that somebody else was faster. */
const Touched = { version: z.number().int(), revision: z.number().int() };
export const ChangedStrategy = z
  .strictObject({ name: StrategyName, body: StrategyBody, ...Touched })
  .meta({ id: 'ChangedStrategy' });
export type ChangedStrategy = z.infer<typeof ChangedStrategy>;

/** What was heard, what was found wrong, what is to be better: the loop from one version to the next. */
export const NewDecision = z
  .strictObject({
    ...Touched,
    decision: z.enum(DECISIONS),
    feedback: Paragraph,
    faults: Paragraph,
    improvement: Paragraph.min(1),
    experiments: z.array(z.number().int().min(1)).max(50),
    reviewOn: Day,
  })
  .meta({ id: 'NewDecision' });
export type NewDecision = z.infer<typeof NewDecision>;

export const GOAL_STATES = ['reached', 'on-way', 'behind', 'missed', 'unknown'] as const;
/** Where a goal stands: `value` now, `expected` by now on the straight way from the start to the due day. */
export const GoalStanding = z
  .object({
    goalId: z.string(),
    value: z.number().nullable(),
    on: Day.nullable(),
    expected: z.number().nullable(),
    state: z.enum(GOAL_STATES),
  })
  .meta({ id: 'GoalStanding' });
export type GoalStanding = z.infer<typeof GoalStanding>;

/** Profit that experiments added against their control groups, after the cost of treating; together with its interval. */
export const StrategyGain = z
  .object({
    experiments: z.number().int(),
    profitMinor: z.number(),
    lower: z.number(),
    upper: z.number(),
    level: z.number(),
  })
  .meta({ id: 'StrategyGain' });
export type StrategyGain = z.infer<typeof StrategyGain>;

/** A version that has been decided on: what it was, how its goals stood then, and what was concluded. */
export const DecidedVersion = z
  .object({
    version: z.number().int(),
    body: StrategyBody,
    beganAt: z.iso.datetime(),
    decidedAt: z.iso.datetime(),
    decidedBy: z.string(),
    decision: z.enum(DECISIONS),
    feedback: z.string(),
    faults: z.string(),
    improvement: z.string(),
    standings: z.array(GoalStanding),
    experiments: z.array(z.object({ experimentId: z.number().int(), name: z.string() })),
    gain: StrategyGain.nullable(),
  })
  .meta({ id: 'DecidedVersion' });
export type DecidedVersion = z.infer<typeof DecidedVersion>;

export const Strategy = z
  .object({
    strategyId: z.number().int(),
    name: z.string(),
    programme: z.enum(PROGRAMMES).nullable(),
    state: z.enum(['open', 'stopped']),
    ...Touched,
    body: StrategyBody,
    beganAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    changedBy: z.string(),
    standings: z.array(GoalStanding),
    /** Customers the strategy is for on the day of the numbers; null where that cannot be told. */
    customers: z.number().int().nullable(),
    decided: z.array(DecidedVersion),
    /** All versions together. */
    gain: StrategyGain.nullable(),
  })
  .meta({ id: 'Strategy' });
export type Strategy = z.infer<typeof Strategy>;

export const LedgerAnswer = z
  .object({
    /** Null where no scores have been worked out yet: goals then have no live value. */
    meta: Meta.nullable(),
    today: Day,
    measures: z.array(z.object({ measure: z.enum(MEASURE_NAMES), value: z.number().nullable() })),
    strategies: z.array(Strategy),
  })
  .meta({ id: 'LedgerAnswer' });
export type LedgerAnswer = z.infer<typeof LedgerAnswer>;
