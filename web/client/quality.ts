import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { QualityAnswer } from '#contract/work';
import { read } from './http.ts';

export type QualityFacts = z.infer<typeof QualityAnswer>;

/** How the data is: processing stages, warehouse parts, checks, sources, completeness. */
export const qualityQuery = queryOptions({
  queryKey: ['quality'],
  queryFn: ({ signal }) => read('/api/v1/quality', { signal }),
});

/** Every field a condition can name. */
export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: ({ signal }) => read('/api/v1/fields', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
