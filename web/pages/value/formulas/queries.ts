import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Measure } from '#contract/common';
import { type QueryOf, read } from '../../../client/http.ts';
import type { paths } from '../../../client/schema.d.ts';

type Asked = { asOf?: string | undefined; where: readonly string[] };
type Inputs = Pick<
  NonNullable<QueryOf<paths['/api/v1/value/formulas']['get']>>,
  'orderValueMinor' | 'frequency' | 'frequencyGrowth' | 'lifeGrowth' | 'retention'
>;
export type Changes = Omit<NonNullable<QueryOf<paths['/api/v1/value/what-if']['get']>>, 'asOf' | 'where'>;

export function formulasQuery({ asOf, where, measure }: Asked & { measure: Measure }, inputs: Inputs) {
  const query = { asOf, where, measure, ...inputs };
  return queryOptions({
    queryKey: ['value', 'formulas', query],
    queryFn: ({ signal }) => read('/api/v1/value/formulas', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function partsQuery({ asOf, where }: Asked, by: 'abc' | 'stage') {
  const query = { asOf, where, by };
  return queryOptions({
    queryKey: ['value', 'parts', query],
    queryFn: ({ signal }) => read('/api/v1/value/parts', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function whatIfQuery({ asOf, where }: Asked, changes: Changes) {
  const query = { asOf, where, ...changes };
  return queryOptions({
    queryKey: ['value', 'what-if', query],
    queryFn: ({ signal }) => read('/api/v1/value/what-if', { query, signal }),
    placeholderData: keepPreviousData,
  });
}
