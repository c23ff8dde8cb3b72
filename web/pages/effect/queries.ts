import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EffectGroup, Experiment, NewExperiment } from '#contract/experiment';
import type { ChangedStrategy, NewDecision, NewStrategy, Strategy } from '#contract/ledger';
import type { Job } from '#contract/work';
import { post, put, read, remove } from '../../client/http.ts';

export const ledgerQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['effect', 'ledger', asOf],
    queryFn: ({ signal }) => read('/api/v1/effect/ledger', { query: { asOf }, signal }),
  });

export const addStrategy = (strategy: NewStrategy): Promise<Strategy> =>
  post('/api/v1/effect/strategies', { body: strategy });
export const changeStrategy = (strategyId: number, strategy: ChangedStrategy): Promise<Strategy> =>
  put('/api/v1/effect/strategies/{strategyId}', { path: { strategyId }, body: strategy });
export const decideStrategy = (strategyId: number, decision: NewDecision): Promise<Strategy> =>
  post('/api/v1/effect/strategies/{strategyId}/decisions', { path: { strategyId }, body: decision });
export const removeStrategy = (strategyId: number): Promise<unknown> =>
  remove('/api/v1/effect/strategies/{strategyId}', { path: { strategyId } });

export const experimentsQuery = queryOptions({
  queryKey: ['effect', 'experiments'],
  queryFn: ({ signal }) => read('/api/v1/effect/experiments', { signal }),
});

export type ExperimentAsk = { asOf?: string | undefined; where: readonly string[]; by: EffectGroup };
export const experimentQuery = (experimentId: string, { asOf, where, by }: ExperimentAsk) =>
  queryOptions({
    queryKey: ['effect', 'experiment', experimentId, asOf, where, by],
    queryFn: ({ signal }) =>
      read('/api/v1/effect/experiments/{experimentId}', {
        path: { experimentId: Number(experimentId) },
        query: { asOf, where, by },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const addExperiment = (experiment: NewExperiment): Promise<Experiment> =>
  post('/api/v1/effect/experiments', { body: experiment });
export const removeExperiment = (experimentId: number): Promise<unknown> =>
  remove('/api/v1/effect/experiments/{experimentId}', { path: { experimentId } });

export const upliftQuery = (experimentId: number, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['effect', 'uplift', experimentId, asOf],
    queryFn: ({ signal }) =>
      read('/api/v1/effect/experiments/{experimentId}/uplift', { path: { experimentId }, query: { asOf }, signal }),
    placeholderData: keepPreviousData,
  });
export const learnUplift = (experimentId: number): Promise<Job> =>
  post('/api/v1/effect/experiments/{experimentId}/uplift', { path: { experimentId } });
