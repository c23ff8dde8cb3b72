import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Job, Me, Status } from '#contract/work';
import { post, read, remove } from './http.ts';

export type StatusAnswer = z.infer<typeof Status>;
export type MeAnswer = z.infer<typeof Me>;

const isFirstRun = (status: StatusAnswer | undefined) => status?.firstRun === true;

/** State of the installation; asked often while work runs, seldom otherwise. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => read('/api/v1/status', { signal }),
  staleTime: 2_000,
  refetchInterval: (query) =>
    query.state.error || isFirstRun(query.state.data) || (query.state.data?.running?.length ?? 0) > 0 ? 1_500 : 15_000,
});

/** Who is signed in; fails with `auth.required` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read('/api/v1/me', { signal }),
  staleTime: 300_000,
  retry: false,
});

/** What the shop has decided. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => read('/api/v1/settings', { signal }),
  staleTime: 300_000,
});

/** One piece of work, asked again until it has ended. */
export const jobQuery = (jobId: string | null) =>
  queryOptions({
    queryKey: ['jobs', jobId],
    queryFn: ({ signal }) => read('/api/v1/jobs/{jobId}', { path: { jobId: jobId ?? '' }, signal }),
    enabled: jobId !== null,
    staleTime: 0,
    refetchInterval: (query) =>
      query.state.data && /^(done|failed|cancelled)$/.test(query.state.data.state) ? false : 1_000,
  });

/** Starts working out the scores of a day; without a day, of the last day with an order. */
export const startScoreRun = (asOf?: string): Promise<Job> =>
  post('/api/v1/score-runs', { body: asOf ? { asOf } : {} });
export const cancelJob = (jobId: string): Promise<Job> => post('/api/v1/jobs/{jobId}/cancel', { path: { jobId } });
export const signIn = (email: string, password: string): Promise<unknown> =>
  post('/api/v1/session', { body: { email, password } });
export const signOut = (): Promise<unknown> => remove('/api/v1/session');
export const setUp = (owner: { token: string; name: string; email: string; password: string }): Promise<unknown> =>
  post('/api/v1/setup', { body: owner });
