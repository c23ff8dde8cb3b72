import { z } from 'zod';

export const SEGMENT_OPERATORS = ['is', 'not', 'in', 'gte', 'lte', 'gt', 'lt', 'between'] as const;
export const SegmentOperator = z.enum(SEGMENT_OPERATORS).meta({ id: 'SegmentOperator' });

/** A field that a condition `field:operator:value` can name. */
export const FieldDescription = z
  .object({
    field: z.string(),
    operators: z.array(SegmentOperator),
    /** What a value looks like. `pattern` is an RFM code such as `5*5`, `at` a day and a word such as `2026-01-31/stability`. */
    value: z.enum(['word', 'text', 'number', 'minor', 'share', 'days', 'day', 'period', 'pattern', 'at']),
    /** The words a value can be, where they are known; empty where any is allowed. */
    words: z.array(z.string()),
  })
  .meta({ id: 'FieldDescription' });
export type FieldDescription = z.infer<typeof FieldDescription>;
