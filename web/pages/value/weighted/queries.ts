import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  AhpQuestion,
  ChangedScheme,
  NewScheme,
  Scheme,
  WeightedDefinition,
  WeightsAnswer,
  WeightsQuestion,
} from '#contract/weighted';
import { post, put, read, remove } from '../../../client/http.ts';
import type { Asked } from '../queries.ts';

/** What the control bar of this page asks with: there is nothing to compare with. */
const shared = ({ asOf, measure, where }: Asked) => ({
  ...(asOf === undefined ? {} : { asOf }),
  measure,
  where: [...where],
});
const dayOf = (asOf: string | undefined) => (asOf === undefined ? {} : { asOf });

export const schemesQuery = queryOptions({
  queryKey: ['schemes'],
  queryFn: ({ signal }) => read('/api/v1/value/weighted/schemes', { signal }),
});

/** Customers weighed by a kept scheme. */
export const keptQuery = ({ schemeId, version }: Pick<Scheme, 'schemeId' | 'version'>, asked: Asked) =>
  queryOptions({
    queryKey: ['value', 'weighted', schemeId, version, shared(asked)],
    queryFn: ({ signal }) =>
      read('/api/v1/value/weighted/schemes/{schemeId}', { path: { schemeId }, query: shared(asked), signal }),
    placeholderData: keepPreviousData,
  });

/** Customers weighed by a definition that is not kept. */
export const trialQuery = (definition: WeightedDefinition, asked: Asked) =>
  queryOptions({
    queryKey: ['value', 'weighted', definition, shared(asked)],
    queryFn: ({ signal }) => post('/api/v1/value/weighted/try', { query: shared(asked), body: definition, signal }),
    placeholderData: keepPreviousData,
  });

/** Weights from comparisons, and how far they contradict each other. */
export const comparisonQuery = (question: AhpQuestion) =>
  queryOptions({
    queryKey: ['weighted', 'ahp', question],
    queryFn: ({ signal }) => post('/api/v1/value/weighted/ahp', { body: question, signal }),
    placeholderData: keepPreviousData,
  });

/** A definition tested on the shop's past. */
export const pastQuery = (definition: WeightedDefinition, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['weighted', 'test', definition, asOf],
    queryFn: ({ signal }) => post('/api/v1/value/weighted/test', { query: dayOf(asOf), body: definition, signal }),
  });

export const findWeights = (question: WeightsQuestion, asOf: string | undefined): Promise<WeightsAnswer> =>
  post('/api/v1/value/weighted/weights', { query: dayOf(asOf), body: question });
export const addScheme = (scheme: NewScheme): Promise<Scheme> =>
  post('/api/v1/value/weighted/schemes', { body: scheme });
export const changeScheme = (schemeId: number, scheme: ChangedScheme): Promise<Scheme> =>
  put('/api/v1/value/weighted/schemes/{schemeId}', { path: { schemeId }, body: scheme });
export const removeScheme = (schemeId: number): Promise<unknown> =>
  remove('/api/v1/value/weighted/schemes/{schemeId}', { path: { schemeId } });
