import { z } from 'zod';
import { Day } from './common.ts';

export const PLAN_ITEM_KINDS = ['call', 'visit', 'gift', 'service-review', 'other'] as const;
const Person = z.string().trim().min(1).max(80);

/** One thing to do on a day, at a time of the shop's zone where that matters, by a named person. */
const Item = z.strictObject({
  kind: z.enum(PLAN_ITEM_KINDS),
  title: z.string().trim().min(1).max(200),
  dueOn: Day,
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  owner: Person,
});
export const PlanItem = Item.extend({
  at: z.string().nullable(),
  itemId: z.number().int(),
  doneAt: z.iso.datetime().nullable(),
  doneBy: z.string().nullable(),
  outcome: z.string(),
}).meta({ id: 'CarePlanItem' });
export type PlanItem = z.infer<typeof PlanItem>;

/** care: for customers who meet conditions, or one. key-account: for one customer, with who is to be spoken to there. */
const PlanFields = {
  kind: z.enum(['care', 'key-account']),
  name: Person,
  /** The person who answers for it, and judges it. */
  owner: Person,
  aim: z.string().trim().min(1).max(400),
  where: z.array(z.string().max(20_000)).max(40),
  customerId: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullable(),
  contacts: z.string().trim().max(2000),
  reviewOn: Day.nullable(),
  /** What its owner found at the review. */
  evaluation: z.string().trim().max(2000),
};
/** An item with a number is one that is there; without one it is new. What is left out is taken away. */
const SentItem = Item.extend({ itemId: z.number().int().nullable() });
export const NewPlan = z
  .strictObject({ ...PlanFields, items: z.array(SentItem).max(200) })
  .refine(({ kind, customerId }) => kind === 'care' || customerId !== null, { error: 'a key account is one customer' })
  .meta({ id: 'NewCarePlan' });
export type NewPlan = z.infer<typeof NewPlan>;
export const Plan = z
  .object({
    ...PlanFields,
    customerId: z.string().nullable(),
    planId: z.number().int(),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    items: z.array(PlanItem),
  })
  .meta({ id: 'CarePlan' });
export type Plan = z.infer<typeof Plan>;
export const PlanItemDone = z.strictObject({ outcome: z.string().trim().max(400) }).meta({ id: 'CarePlanItemDone' });

/** Where somebody's calendar can be subscribed to: whoever has the address reads it. */
export const CalendarAddress = z.object({ path: z.string() }).meta({ id: 'CalendarAddress' });
