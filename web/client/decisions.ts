import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Rate, Settings } from '#contract/settings';
import { put, read } from './http.ts';

export type RateAnswer = z.infer<typeof Rate>;

/** Exchange rates into the report currency, each from its day on. */
export const ratesQuery = queryOptions({
  queryKey: ['rates'],
  queryFn: ({ signal }) => read('/api/v1/rates', { signal }),
  staleTime: 300_000,
});

/** Decides anew; everything that depends on it is worked out again. */
export const putSettings = (settings: Settings): Promise<Settings> => put('/api/v1/settings', { body: settings });
export const putRates = (rates: readonly RateAnswer[]): Promise<RateAnswer[]> =>
  put('/api/v1/rates', { body: [...rates] });
