import { z } from 'zod';

export const SEGMENT_OPERATORS = ['is', 'not', 'in', 'gte', 'lte', 'gt', 'lt', 'between'] as const;
export const SegmentOperator = z.enum(SEGMENT_OPERATORS).meta({ id: 'SegmentOperator' });

/** A field that a condition `field:operator:value` can name. */
export const FieldDescription = z
  .object({ field: z.string(), operators: z.array(SegmentOperator) })
  .meta({ id: 'FieldDescription' });
export type FieldDescription = z.infer<typeof FieldDescription>;
