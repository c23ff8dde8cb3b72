import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DeliveredQuery, DeliveredStudy, DeliveredWeighing, NewStudy } from '#contract/delivered';
import { post, put, read, remove } from '../../../client/http.ts';

export const deliveredQuery = (query: { [K in keyof DeliveredQuery]?: DeliveredQuery[K] | undefined }) =>
  queryOptions({
    queryKey: ['value', 'delivered', query],
    queryFn: ({ signal }) => read('/api/v1/value/delivered', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const addStudy = (study: NewStudy): Promise<DeliveredStudy> =>
  post('/api/v1/value/delivered/studies', { body: study });
export const weighStudy = (studyId: number, weighing: DeliveredWeighing): Promise<DeliveredStudy> =>
  put('/api/v1/value/delivered/studies/{studyId}/weighing', { path: { studyId }, body: weighing });
export const removeStudy = (studyId: number): Promise<unknown> =>
  remove('/api/v1/value/delivered/studies/{studyId}', { path: { studyId } });
