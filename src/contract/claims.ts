import { z } from 'zod';
import { Day, Meta, Probability, Repeated } from './common.ts';

/** Claims that the shop's own orders can speak to. */
export const TESTED_CLAIMS = [
  'top-frequency',
  'pareto',
  'high-spenders',
  'multi-category',
  'contact-share',
  'growth-share',
  'maturity-share',
  'decline-share',
  'loyal-profit',
  'loyal-multiple',
  'loyal-repeat',
  'loyalty-value',
  'churn-below',
] as const;
/** Claims that need something orders do not hold: answers, recommendations, or an experiment. */
export const UNTESTED_CLAIMS = [
  'satisfied-recommend',
  'dissatisfied-spread',
  'referred-conversion',
  'quality-key',
  'price-key',
  'brand-loyalty',
  'crm-loyalty',
  'crm-value',
  'value-creation',
] as const;
export const CLAIM_NEEDS = ['survey', 'referral', 'brand', 'experiment'] as const;

export const ClaimsQuery = z.object({ asOf: Day.optional(), where: Repeated.optional() });

export const ClaimsAnswer = z
  .object({
    meta: Meta,
    level: Probability,
    /** A claim of one value is read as that value ± this share of it. */
    tolerance: z.number(),
    claims: z.array(
      z.object({
        claim: z.enum([...TESTED_CLAIMS, ...UNTESTED_CLAIMS]),
        unit: z.enum(['share', 'times', 'correlation']),
        /** The values the claim allows; null = no bound. */
        band: z.object({ low: z.number().nullable(), high: z.number().nullable() }),
        estimate: z.number().nullable(),
        lower: z.number().nullable(),
        upper: z.number().nullable(),
        customers: z.number().int(),
        verdict: z.enum(['supported', 'refuted', 'open']),
        /** Why nothing can be said, where nothing is known. */
        needs: z.enum([...CLAIM_NEEDS, 'more-data']).nullable(),
        /** A second look that keeps a known distortion out; null where there is none. */
        second: z.number().nullable(),
        /** The customers the claim is about, where conditions can name exactly them. */
        where: z.array(z.string()).nullable(),
      }),
    ),
  })
  .meta({ id: 'ClaimsAnswer' });
