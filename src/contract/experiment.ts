import { z } from 'zod';
import { Day, Meta, Minor, Probability, Repeated } from './common.ts';

export const METRICS = ['conversion', 'orders', 'net', 'profit', 'value'] as const;
const Metric = z.enum(METRICS).meta({ id: 'Metric' });
export type Metric = z.infer<typeof Metric>;
/** What a number of a metric is: a share of customers, a count, money in minor units. */
export const METRIC_UNITS = {
  conversion: 'share',
  orders: 'count',
  net: 'money',
  profit: 'money',
  value: 'money',
} as const;

export const ASSIGNED_BY = ['customer', 'email', 'phone', 'number'] as const;
/** Whom a condition can name of an experiment: the two groups, and those left out: in both, assigned later, not known before. */
export const EXPERIMENT_GROUPS = ['treated', 'control', 'crossed', 'later', 'unknown'] as const;
export type ExperimentGroup = (typeof EXPERIMENT_GROUPS)[number];
export const EFFECT_GROUPS = ['stage', 'purchases', 'source', 'grade'] as const;
export type EffectGroup = (typeof EFFECT_GROUPS)[number];
export const VERDICTS = ['mismatch', 'too-few', 'early', 'gains', 'gains-but-costs', 'loses', 'open'] as const;

const Name = z.string().trim().min(1).max(80);
/** What an experiment asks, and how it is judged: fixed before anybody looks. */
const Design = {
  name: Name,
  question: z.string().trim().max(400),
  primary: Metric,
  windowDays: z.number().int().min(1).max(730),
  /** Planned share of the treated; null where nobody knows, and then the split cannot be checked. */
  shareTreated: z.number().gt(0).lt(1).nullable(),
  /** What treating one customer cost, in minor units, discounts not counted: those are in the orders. */
  costMinor: Minor.min(0),
  strategyId: z.number().int().min(1).nullable(),
};

/** An uploaded file says who was in which group: one column names the customer, one the group, one the day. */
export const NewExperiment = z
  .strictObject({
    ...Design,
    file: z.strictObject({
      uploadId: z.string().max(100),
      customerColumn: z.string().max(300),
      by: z.enum(ASSIGNED_BY),
      armColumn: z.string().max(300),
      /** The name of the group that was left alone; null: the one whose name says so. */
      control: z.string().max(300).nullable(),
      /** Null: everybody was assigned on `assignedOn`. */
      dayColumn: z.string().max(300).nullable(),
      assignedOn: Day.nullable(),
    }),
  })
  .meta({ id: 'NewExperiment' });
export type NewExperiment = z.infer<typeof NewExperiment>;

/** What became of the rows: rows = badDay + withoutArm + unmatched + ambiguous + repeated + crossedRows + customers. */
export const AssignmentCounts = z
  .object({
    rows: z.number().int(),
    badDay: z.number().int(),
    withoutArm: z.number().int(),
    unmatched: z.number().int(),
    ambiguous: z.number().int(),
    repeated: z.number().int(),
    crossedRows: z.number().int(),
    crossedCustomers: z.number().int(),
    customers: z.number().int(),
    treated: z.number().int(),
    control: z.number().int(),
    treatedName: z.string(),
    controlName: z.string(),
    /** Lines of the file to look at, at most five of each. */
    examples: z.object({ badDay: z.array(z.number().int()), unmatched: z.array(z.number().int()) }),
  })
  .meta({ id: 'AssignmentCounts' });
export type AssignmentCounts = z.infer<typeof AssignmentCounts>;

/** Profit added over all treated customers after the cost of treating, at the last look at a finished window. */
export const ExperimentGain = z
  .object({ profitMinor: z.number(), standardError: z.number(), asOf: Day, valueMinor: z.number().nullable() })
  .meta({ id: 'ExperimentGain' });
export type ExperimentGain = z.infer<typeof ExperimentGain>;

export const Experiment = z
  .object({
    ...Design,
    experimentId: z.number().int(),
    source: z.enum(['file', 'campaign']),
    campaignId: z.number().int().nullable(),
    counts: AssignmentCounts.nullable(),
    measured: ExperimentGain.nullable(),
    looks: z.number().int(),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
  })
  .meta({ id: 'Experiment' });
export type Experiment = z.infer<typeof Experiment>;

const Bounds = z.object({ lower: z.number().nullable(), upper: z.number().nullable() });

/** A metric per customer in both groups, and their difference. Adjusted: for the same measure in the year before (CUPED). */
export const MetricEffect = z
  .object({
    metric: Metric,
    treatedMean: z.number(),
    controlMean: z.number(),
    difference: z.number(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    pvalue: z.number().nullable(),
    plain: Bounds.extend({ difference: z.number() }),
    /** Holds at all looks together, however often one looks; null where the past gives no scale to fix it by. */
    always: Bounds.nullable(),
    /** Share of the variance that the past took away. */
    varianceReduction: z.number().nullable(),
    /** The smallest true difference this many customers show four times in five. */
    smallestEffect: z.number().nullable(),
  })
  .meta({ id: 'MetricEffect' });
export type MetricEffect = z.infer<typeof MetricEffect>;

const GroupEffect = Bounds.extend({
  group: z.string(),
  treated: z.number().int(),
  control: z.number().int(),
  treatedMean: z.number().nullable(),
  controlMean: z.number().nullable(),
  difference: z.number().nullable(),
});

export const ExperimentQuery = z.strictObject({
  asOf: Day.optional(),
  /** Conditions on the day before the first assignment: what came later may be an effect and cannot choose whom to look at. */
  where: Repeated.optional(),
  by: z.enum(EFFECT_GROUPS).default('stage'),
});
export type ExperimentQuery = z.output<typeof ExperimentQuery>;

export const ExperimentAnswer = z
  .object({
    meta: Meta,
    experiment: Experiment,
    level: Probability,
    /** Customers measured; left out: in both groups, not known as customers before, assigned after the day looked at. */
    treated: z.number().int(),
    control: z.number().int(),
    excluded: z.object({ crossed: z.number().int(), unknown: z.number().int(), later: z.number().int() }),
    sampleRatio: z
      .object({ planned: Probability, seen: Probability, pvalue: z.number(), isMismatched: z.boolean() })
      .nullable(),
    window: z.object({
      firstOn: Day.nullable(),
      lastOn: Day.nullable(),
      /** The first day on which everybody's window is over. */
      completeOn: Day.nullable(),
      isComplete: z.boolean(),
      completeShare: Probability,
    }),
    metrics: z.array(MetricEffect),
    /** Net revenue an order, a ratio of totals (delta method); null where a group has fewer than two customers or no order. */
    basket: Bounds.extend({ treated: z.number(), control: z.number(), difference: z.number() }).nullable(),
    /** The interval that decides: always valid while windows are open, of one look when they are over. */
    headline: MetricEffect.extend({ kind: z.enum(['always', 'once']) }).nullable(),
    verdict: z.enum(VERDICTS),
    /** Profit over all treated customers against the control, after the cost of treating. */
    total: z
      .object({
        profitMinor: z.number(),
        lower: z.number().nullable(),
        upper: z.number().nullable(),
        costMinor: z.number(),
      })
      .nullable(),
    groups: z.object({
      by: z.enum(EFFECT_GROUPS),
      metric: Metric,
      /** Level of each interval, so that all of them hold together at `level`. */
      eachLevel: Probability,
      /** P(groups differ this much | the effect is the same in all); null with fewer than two groups. */
      pvalue: z.number().nullable(),
      rows: z.array(GroupEffect),
      /** The day of the scores before the experiment that grades and conditions rest on; null where there are none. */
      scoresOn: Day.nullable(),
    }),
    weeks: z.object({
      metric: Metric,
      rows: z.array(GroupEffect.omit({ group: true }).extend({ week: z.number().int() })),
    }),
  })
  .meta({ id: 'ExperimentAnswer' });
export type ExperimentAnswer = z.infer<typeof ExperimentAnswer>;
