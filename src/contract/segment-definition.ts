import { z } from 'zod';
import { Day } from './common.ts';

/** How deep a definition may nest, a single condition being 1, and how many parts it may have in all. `#segments` refuses more. */
export const DEFINITION_LIMITS = { depth: 8, parts: 200 } as const;

export const ACTS = ['purchase', 'refund'] as const;
export const ACT_FIELDS = ['product', 'category', 'channel', 'source'] as const;

/** What of an order counts: each entry must hold, by any one of its values. Product and category are those of one and the same line. */
const ActOf = z
  .array(z.strictObject({ field: z.enum(ACT_FIELDS), values: z.array(z.string().min(1).max(300)).min(1).max(100) }))
  .max(ACT_FIELDS.length);

export const Act = z
  .strictObject({ act: z.enum(ACTS), of: ActOf.optional() })
  .meta({ id: 'SegmentAct', description: 'Orders that were bought, or orders of which something was refunded' });
export type Act = z.infer<typeof Act>;

/** The last so many days up to the as-of day, that day included, without the very last of them; or from a day to a day, both included. */
export const ActTime = z
  .union([
    z.strictObject({
      lastDays: z.number().int().min(1).max(36_500),
      exceptLastDays: z.number().int().min(0).max(36_500).optional(),
    }),
    z.strictObject({ from: Day.optional(), to: Day.optional() }),
  ])
  .meta({ id: 'SegmentTime' });
export type ActTime = z.infer<typeof ActTime>;

const least = z.enum(['gte', 'lte', 'is']);
/** Something customers did: how often (orders) and how much (minor units, together), or followed by something else within days. */
export const Behaviour = Act.extend({
  when: ActTime.optional(),
  times: z.strictObject({ operator: least, count: z.number().int().min(0).max(1_000_000) }).optional(),
  amount: z
    .strictObject({ operator: z.enum(['gte', 'lte']), minor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })
    .optional(),
  /** On a later day, at most so many days after. */
  next: Act.extend({ withinDays: z.number().int().min(1).max(36_500) }).optional(),
})
  .refine(({ times, amount, next }) => next === undefined || (times === undefined && amount === undefined), {
    error: '`next` goes without `times` and `amount`',
  })
  .meta({ id: 'SegmentBehaviour' });
export type Behaviour = z.infer<typeof Behaviour>;

/** A condition `field:operator:value` as every list takes it, something done, or parts of which all or any must hold, or one must not. */
export type SegmentDefinition =
  | { where: string }
  | { did: Behaviour }
  | { all: SegmentDefinition[] }
  | { any: SegmentDefinition[] }
  | { not: SegmentDefinition };

/** So deep only a text made to do harm goes; it is turned away before it is read. */
const DEEPEST_READ = 64;

/** A definition as it is kept and answered. */
export const KeptDefinition: z.ZodType<SegmentDefinition, SegmentDefinition> = z
  .union([
    z.strictObject({ where: z.string().max(20_000) }),
    z.strictObject({ did: Behaviour }),
    z.strictObject({
      get all() {
        return z.array(KeptDefinition).max(DEFINITION_LIMITS.parts);
      },
    }),
    z.strictObject({
      get any() {
        return z.array(KeptDefinition).min(1).max(DEFINITION_LIMITS.parts);
      },
    }),
    z.strictObject({
      get not() {
        return KeptDefinition;
      },
    }),
  ])
  .meta({ id: 'SegmentDefinition', description: 'Which customers, as data. `all` of nothing is everybody.' });

/** A definition as somebody sends it. */
export const SegmentDefinition = z.preprocess((value, context) => {
  if (!isDeeper(value, DEEPEST_READ)) return value;
  context.issues.push({ code: 'custom', message: `nested more than ${DEEPEST_READ} deep`, input: value });
  return z.NEVER;
}, KeptDefinition);

function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 2 * most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** The parts of a definition that have no parts of their own, in order. */
export function leavesOf(
  definition: SegmentDefinition,
): Extract<SegmentDefinition, { where: string } | { did: Behaviour }>[] {
  if ('where' in definition || 'did' in definition) return [definition];
  if ('not' in definition) return leavesOf(definition.not);
  return ('all' in definition ? definition.all : definition.any).flatMap(leavesOf);
}

/** How deep a definition nests, a single condition being 1, and how many parts it has. */
export function sizeOf(definition: SegmentDefinition): { depth: number; parts: number } {
  if ('where' in definition || 'did' in definition) return { depth: 1, parts: 1 };
  const below = 'not' in definition ? [definition.not] : 'all' in definition ? definition.all : definition.any;
  const sizes = below.map(sizeOf);
  return {
    depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)),
    parts: 1 + sizes.reduce((sum, { parts }) => sum + parts, 0),
  };
}
