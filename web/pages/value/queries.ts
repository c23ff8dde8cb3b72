import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Touch } from '#contract/attribution';
import type { Measure, RfmMethod } from '#contract/common';
import type { ProfitBy } from '#contract/profit';
import { read } from '../../client/http.ts';

/** What the control bar asks with. */
export type Asked = { asOf?: string; compareTo?: string; measure: Measure; where: readonly string[] };
type Reading<A> = (context: { signal: AbortSignal }) => Promise<A>;

function valueQuery<A>(name: string, query: Asked, queryFn: Reading<A>) {
  return queryOptions({ queryKey: ['value', name, query], queryFn, placeholderData: keepPreviousData });
}

export function rfmQuery(asked: Asked, method: RfmMethod) {
  const query = { ...asked, method };
  return valueQuery('rfm', query, ({ signal }) => read('/api/v1/value/rfm', { query, signal }));
}
export const abcQuery = (query: Asked) =>
  valueQuery('abc', query, ({ signal }) => read('/api/v1/value/abc', { query, signal }));
export const pyramidQuery = (query: Asked) =>
  valueQuery('pyramid', query, ({ signal }) => read('/api/v1/value/pyramid', { query, signal }));
export const potentialQuery = (query: Asked) =>
  valueQuery('potential', query, ({ signal }) => read('/api/v1/value/potential', { query, signal }));
export const lifetimeQuery = (query: Asked) =>
  valueQuery('lifetime', query, ({ signal }) => read('/api/v1/value/lifetime', { query, signal }));
export function profitQuery({ asOf, where }: Asked, by: ProfitBy) {
  const query = { asOf, where, by };
  return queryOptions({
    queryKey: ['value', 'profit', query],
    queryFn: ({ signal }) => read('/api/v1/value/profit', { query, signal }),
    placeholderData: keepPreviousData,
  });
}
export function attributionQuery({ asOf, measure, where }: Asked, by: Touch) {
  const query = { asOf, measure, where, by };
  return queryOptions({
    queryKey: ['value', 'attribution', query],
    queryFn: ({ signal }) => read('/api/v1/value/attribution', { query, signal }),
    placeholderData: keepPreviousData,
  });
}
export const modelsQuery = (query: Asked) =>
  valueQuery('models', query, ({ signal }) => read('/api/v1/value/models', { query, signal }));
