import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Measure } from '#contract/common';
import type { Factor } from '#contract/trajectory';
import { read } from '../../../client/http.ts';

type Asked = { asOf?: string | undefined; where: readonly string[]; measure: Measure };

export function trajectoriesQuery({ asOf, where, measure }: Asked) {
  const query = { asOf, where, measure };
  return queryOptions({
    queryKey: ['lifecycle', 'trajectories', query],
    queryFn: ({ signal }) => read('/api/v1/lifecycle/trajectories', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function factorsQuery({ asOf, where, measure, by }: Asked & { by: Factor }) {
  const query = { asOf, where, measure, by };
  return queryOptions({
    queryKey: ['lifecycle', 'trajectories', 'factors', query],
    queryFn: ({ signal }) => read('/api/v1/lifecycle/trajectories/factors', { query, signal }),
    placeholderData: keepPreviousData,
  });
}
