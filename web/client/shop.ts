import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Settings } from '#contract/settings';
import type { Job, Me, Status } from '#contract/work';
import { ask, read } from './http.ts';

export type StatusAnswer = z.infer<typeof Status>;
export type MeAnswer = z.infer<typeof Me>;

const isFirstRun = (status: StatusAnswer | undefined) => status?.firstRun === true;

/** State of the installation; asked often while work runs, seldom otherwise. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => read<StatusAnswer>('/status', undefined, signal),
  staleTime: 2_000,
  refetchInterval: (query) =>
    query.state.error || isFirstRun(query.state.data) || (query.state.data?.running?.length ?? 0) > 0 ? 1_500 : 15_000,
});

/** Who is signed in; fails with `auth.required` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read<MeAnswer>('/me', undefined, signal),
  staleTime: 300_000,
  retry: false,
});

/** What the shop has decided. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => read<Settings>('/settings', undefined, signal),
  staleTime: 300_000,
});

/** One piece of work, asked again until it has ended. */
export const jobQuery = (jobId: string | null) =>
  queryOptions({
    queryKey: ['jobs', jobId],
    queryFn: ({ signal }) => read<Job>(`/jobs/${encodeURIComponent(jobId ?? '')}`, undefined, signal),
    enabled: jobId !== null,
    staleTime: 0,
    refetchInterval: (query) =>
      query.state.data && /^(done|failed|cancelled)$/.test(query.state.data.state) ? false : 1_000,
  });

/** Starts working out the scores of a day; without a day, of the last day with an order. */
export const startScoreRun = (asOf?: string): Promise<Job> =>
  ask<Job>('POST', '/score-runs', { body: asOf ? { asOf } : {} });
export const cancelJob = (jobId: string): Promise<Job> => ask<Job>('POST', `/jobs/${encodeURIComponent(jobId)}/cancel`);
export const signIn = (email: string, password: string): Promise<unknown> =>
  ask('POST', '/session', { body: { email, password } });
export const signOut = (): Promise<unknown> => ask('DELETE', '/session');
export const setUp = (owner: { token: string; name: string; email: string; password: string }): Promise<unknown> =>
  ask('POST', '/setup', { body: owner });
