import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Measure } from '#contract/common';
import { type QueryOf, read } from '../../client/http.ts';
import type { paths } from '../../client/schema.d.ts';

type Asked = { asOf?: string | undefined; where: readonly string[] };
type ChurnBy = QueryOf<paths['/api/v1/lifecycle/churn']['get']>['by'];
type Reading<A> = (context: { signal: AbortSignal }) => Promise<A>;

function lifecycleQuery<A>(name: string, query: object, queryFn: Reading<A>) {
  return queryOptions({ queryKey: ['lifecycle', name, query], queryFn, placeholderData: keepPreviousData });
}

export function stagesQuery({ asOf, where, measure }: Asked & { measure: Measure }) {
  const query = { asOf, where, measure };
  return lifecycleQuery('stages', query, ({ signal }) => read('/api/v1/lifecycle/stages', { query, signal }));
}

export function flowsQuery({ asOf, where, from, to }: Asked & { from: string | undefined; to: string | undefined }) {
  const query = { asOf, where, from, to };
  return lifecycleQuery('flows', query, ({ signal }) => read('/api/v1/lifecycle/flows', { query, signal }));
}

export function cohortsQuery({ asOf, where, by, measure }: Asked & { by: 'month' | 'quarter'; measure: Measure }) {
  const query = { asOf, where, by, measure };
  return lifecycleQuery('cohorts', query, ({ signal }) => read('/api/v1/lifecycle/cohorts', { query, signal }));
}

export function churnQuery({ asOf, where, by }: Asked & { by: ChurnBy }) {
  const query = { asOf, where, by };
  return lifecycleQuery('churn', query, ({ signal }) => read('/api/v1/lifecycle/churn', { query, signal }));
}
