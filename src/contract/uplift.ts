import { z } from 'zod';
import { Day, Meta, Minor, Probability } from './common.ts';

/** What treating a customer is expected to do, after its cost. */
export const UPLIFT_KINDS = ['treat', 'anyway', 'unmoved', 'putOff'] as const;
export const UpliftKind = z.enum(UPLIFT_KINDS).meta({ id: 'UpliftKind' });
export type UpliftKind = z.infer<typeof UpliftKind>;

export const UPLIFT_LEARNERS = ['two-models', 'transformed-outcome', 'forest'] as const;
export type UpliftLearner = (typeof UPLIFT_LEARNERS)[number];

/**
 * `found`: customers differ in what treating does to them, and the model tells them apart. `alike`: nothing says so. `open`: windows are not
 * over. `mismatch`: the groups are not as planned. `too-few`: fewer customers or buyers than can be learned from.
 */
export const UPLIFT_STATES = ['found', 'alike', 'open', 'mismatch', 'too-few'] as const;

/** A rule judged on customers it was not learned from, by one outcome. */
const UpliftTrial = z.object({
  learner: z.enum(UPLIFT_LEARNERS),
  outcome: z.enum(['profit', 'conversion']),
  /** What its order adds over chance, per customer: minor units, or purchases. */
  qini: z.number(),
  /** So wide that those of all trials hold together. */
  lower: z.number(),
  upper: z.number(),
  /** Area under the uplift curve, per customer. */
  auuc: z.number(),
  /** 1: what it says comes; 0: it tells nobody from anybody. */
  slope: z.number(),
});

export const UpliftFacts = z.object({
  state: z.enum(UPLIFT_STATES),
  runId: z.number().int(),
  asOf: Day,
  /** Customers of both groups with a purchase before they were assigned, of whom every n-th was learned from, and how many of these bought. */
  treated: z.number().int(),
  control: z.number().int(),
  buyers: z.number().int(),
  every: z.number().int(),
  /** So many in each group, and so many buyers, are needed. */
  needed: z.object({ group: z.number().int(), buyers: z.number().int() }),
  level: Probability,
  trials: z.array(UpliftTrial),
  chosen: z.number().int().nullable(),
  /** Mean profit that treating adds, in minor units; by conversion: purchases times the mean profit of a buyer. */
  meanEffectMinor: z.number().nullable(),
  profitPerBuyerMinor: z.number().nullable(),
  meanAlone: Probability.nullable(),
  costMinor: Minor,
  /** The curve of the chosen rule, else of the strongest: the share of customers treated, what it adds, and what chance would. */
  curve: z.array(z.object({ share: Probability, added: z.number(), byChance: z.number() })),
  /** Fifths by what was expected, the most first: expected, and seen with its interval. */
  fifths: z.array(
    z.object({
      customers: z.number().int(),
      expected: z.number(),
      seen: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
    }),
  ),
});
export type UpliftFacts = z.infer<typeof UpliftFacts>;

export const UpliftAnswer = z
  .object({
    meta: Meta,
    experimentId: z.number().int(),
    name: z.string(),
    /** Null until it has been worked out. */
    facts: UpliftFacts.nullable(),
    /** Whether the newest run has been scored by it. */
    isCurrent: z.boolean(),
    kinds: z.array(
      z.object({
        kind: UpliftKind,
        customers: z.number().int(),
        /** Expected profit of treating all of them, after the cost. */
        gainMinor: Minor,
        meanAlone: Probability,
      }),
    ),
    /** The head of the queue of whom to treat next. */
    queue: z.array(
      z.object({
        customerId: z.string(),
        name: z.string(),
        lastOn: Day,
        stage: z.string(),
        alone: Probability,
        /** After the cost. */
        gainMinor: Minor,
      }),
    ),
  })
  .meta({ id: 'UpliftAnswer' });
export type UpliftAnswer = z.infer<typeof UpliftAnswer>;

/** The trial that is used, else the one that came nearest: the one whose interval lies highest. */
export function trialShown({ trials, chosen }: UpliftFacts): UpliftFacts['trials'][number] | undefined {
  const near = ({ qini, upper }: UpliftFacts['trials'][number]): number => (upper > qini ? qini / (upper - qini) : 0);
  return chosen === null ? trials.toSorted((a, b) => near(b) - near(a))[0] : trials[chosen];
}
