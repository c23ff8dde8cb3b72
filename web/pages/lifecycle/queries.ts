import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Measure } from '#contract/common';
import type { ChurnAnswer, CohortsAnswer, FlowsAnswer, StagesAnswer } from '#contract/lifecycle';
import { type Query, read } from '../../client/http.ts';

type Asked = { asOf?: string; where: readonly string[] };

function lifecycleQuery<T>(name: string, asked: Query) {
  return queryOptions({
    queryKey: ['lifecycle', name, asked],
    queryFn: ({ signal }) => read<T>(`/lifecycle/${name}`, asked, signal),
    placeholderData: keepPreviousData,
  });
}

export const stagesQuery = ({ asOf, where, measure }: Asked & { measure: Measure }) =>
  lifecycleQuery<z.infer<typeof StagesAnswer>>('stages', { asOf, where, measure });
export const flowsQuery = ({ asOf, where, from, to }: Asked & { from: string | undefined; to: string | undefined }) =>
  lifecycleQuery<z.infer<typeof FlowsAnswer>>('flows', { asOf, where, from, to });
export const cohortsQuery = ({ asOf, where, by, measure }: Asked & { by: 'month' | 'quarter'; measure: Measure }) =>
  lifecycleQuery<z.infer<typeof CohortsAnswer>>('cohorts', { asOf, where, by, measure });
export const churnQuery = ({ asOf, where, by }: Asked & { by: string }) =>
  lifecycleQuery<z.infer<typeof ChurnAnswer>>('churn', { asOf, where, by });
