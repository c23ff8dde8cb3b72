import { z } from 'zod';
import { ABC_CLASSES, Day, Interval, Measure, Meta, Minor, Probability, Repeated, Stage } from './common.ts';
import { ModelWord } from './value.ts';

const Asked = z.object({ asOf: Day.optional(), measure: Measure.default('net'), where: Repeated.optional() });
const Rate = z.coerce.number().min(-1).max(10).optional();

/** Inputs left out are measured on the shop's own orders. */
export const FormulasQuery = Asked.extend({
  orderValueMinor: z.coerce.number().min(0).max(1e12).optional(),
  frequency: z.coerce.number().min(0).max(1000).optional(),
  frequencyGrowth: Rate,
  lifeGrowth: Rate,
  retention: z.coerce.number().min(0).max(1).optional(),
});

/** A number measured, and the number used: another one where somebody has put it in the place of what was measured. */
const Input = z.object({ measured: z.number().nullable(), used: z.number().nullable() });

export const FormulasAnswer = z
  .object({
    meta: Meta,
    /** Orders of the year up to the as-of day and of the year before, and who made them. */
    years: z.object({
      orders: z.number().int(),
      customers: z.number().int(),
      ordersBefore: z.number().int(),
      customersBefore: z.number().int(),
    }),
    inputs: z.object({
      orderValueMinor: Input,
      frequency: Input,
      frequencyGrowth: Input,
      lifeGrowth: Input,
      retention: Input,
    }),
    yearlyDiscount: z.number(),
    /** Value per customer by each form; null where an input is not known. */
    simpleMinor: z.number().nullable(),
    probabilityMinor: z.number().nullable(),
    survivalMinor: z.number().nullable(),
    /** The model's own: discounted future revenue per customer within the horizon. */
    model: z
      .object({ perCustomerMinor: z.number(), interval: Interval.nullable(), horizonDays: z.number() })
      .nullable(),
    cohorts: z.array(
      z.object({
        cohort: Day,
        customers: z.number().int(),
        newMinor: Minor,
        matureMinor: Minor,
        lostMinor: Minor,
        valueMinor: z.number(),
      }),
    ),
    /** The three groups of the lifecycle method as stages. */
    groups: z.object({ new: z.array(Stage), mature: z.array(Stage), lost: z.array(Stage) }),
    steps: z.array(
      z.object({
        step: z.enum(['purpose', 'data', 'model', 'test', 'use']),
        state: z.enum(['done', 'weak', 'missing']),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    words: z.array(ModelWord),
  })
  .meta({ id: 'FormulasAnswer' });

export const ValuePartsQuery = z.object({
  asOf: Day.optional(),
  where: Repeated.optional(),
  by: z.enum(['abc', 'stage']).default('abc'),
});

/** Worth of an expected order, expected orders of who is still a customer, share still customers: their product is value per head. */
const Parts = z.object({
  customers: z.number().int(),
  perHeadMinor: z.number(),
  orderWorthMinor: z.number(),
  ordersAlive: z.number(),
  alive: Probability,
});

export const ValuePartsAnswer = z
  .object({
    meta: Meta,
    by: z.enum(['abc', 'stage']),
    base: Parts.nullable(),
    /** Each group's parts, and how much of its difference from the base each part makes up: they add up. */
    groups: z.array(
      Parts.extend({
        group: z.union([z.enum(ABC_CLASSES), Stage]),
        ofValueMinor: z.number(),
        ofLoyaltyMinor: z.number(),
        ofLifecycleMinor: z.number(),
      }),
    ),
    /** What the base has brought and is expected to bring, as a bridge in profit. */
    components: z.object({
      revenueMinor: Minor,
      refundedMinor: Minor,
      costMinor: Minor,
      historyMinor: Minor,
      ifAllStayedMinor: Minor.nullable(),
      leftMinor: Minor.nullable(),
      futureMinor: Minor.nullable(),
    }),
    words: z.array(ModelWord),
  })
  .meta({ id: 'ValuePartsAnswer' });

export const WHAT_IF_FACTORS = ['length', 'frequency', 'loyalty', 'product', 'competition', 'marketing'] as const;
export const WhatIfFactor = z.enum(WHAT_IF_FACTORS).meta({ id: 'WhatIfFactor' });
export type WhatIfFactor = z.infer<typeof WhatIfFactor>;

const Share = z.coerce.number().min(-0.5).max(1).default(0);

/** Changes as shares: 0.1 = a tenth more. Marketing: what is spent a year and living customer, and the purchases it brings. */
export const WhatIfQuery = z.object({
  asOf: Day.optional(),
  where: Repeated.optional(),
  length: Share,
  frequency: Share,
  loyalty: Share,
  spend: Share,
  margin: Share,
  competition: Share,
  costMinor: z.coerce.number().min(0).max(1e12).default(0),
  lift: Share,
});

export const WhatIfAnswer = z
  .object({
    meta: Meta,
    state: z.enum(['known', 'refused']),
    customers: z.number().int(),
    sampled: z.number().int(),
    horizonDays: z.number(),
    yearlyDiscount: z.number(),
    base: z.object({ revenueMinor: z.number(), profitMinor: z.number() }),
    changed: z.object({ revenueMinor: z.number(), profitMinor: z.number(), profitInterval: Interval.nullable() }),
    /** Profit when one factor alone is a tenth less and a tenth more. */
    tornado: z.array(
      z.object({ factor: WhatIfFactor, step: z.number(), lessMinor: z.number(), moreMinor: z.number() }),
    ),
    /** Purchases marketing must bring, as a share, to pay for its cost; null without a cost or where nothing would. */
    breakEvenLift: z.number().nullable(),
    words: z.array(ModelWord),
  })
  .meta({ id: 'WhatIfAnswer' });
