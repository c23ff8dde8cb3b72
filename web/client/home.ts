import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { HomeAnswer as Home } from '#contract/home';
import { read } from './http.ts';

export type HomeAnswer = z.infer<typeof Home>;

/** What the customers are worth, what moved it, what to do next. */
export const homeQuery = (given: { asOf?: string | undefined; compareTo?: string | undefined }) =>
  queryOptions({ queryKey: ['home', given], queryFn: ({ signal }) => read('/api/v1/home', { query: given, signal }) });
