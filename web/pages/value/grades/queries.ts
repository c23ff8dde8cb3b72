import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ChangedGradeScheme, GradeChangesQuery, GradePlan, GradeScheme, NewGradeScheme } from '#contract/grade';
import { post, put, read, remove, urlOf } from '../../../client/http.ts';
import type { Asked } from '../queries.ts';

/** Schemes and plans. */
export const gradeSchemesQuery = queryOptions({
  queryKey: ['grade-schemes'],
  queryFn: ({ signal }) => read('/api/v1/value/grades/schemes', { signal }),
});

/** Names of the schemes of weights a grade can go by. */
export const weightSchemesQuery = queryOptions({
  queryKey: ['schemes'],
  queryFn: ({ signal }) => read('/api/v1/value/weighted/schemes', { signal }),
});

/** How customers stand under a scheme; asked again while nobody has been graded by its newest version. */
export function gradesQuery({ schemeId, version }: Pick<GradeScheme, 'schemeId' | 'version'>, asked: Asked) {
  const query = { asOf: asked.asOf, compareTo: asked.compareTo, where: asked.where };
  return queryOptions({
    queryKey: ['value', 'grades', schemeId, version, query],
    queryFn: ({ signal }) => read('/api/v1/value/grades/schemes/{schemeId}', { path: { schemeId }, query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data !== undefined && state.data.version !== version ? 2_000 : false),
  });
}

/** Promotions and demotions, page by page. */
export function gradeChangesQuery(
  schemeId: number,
  version: number | null,
  asked: Pick<Asked, 'asOf' | 'where'> & Pick<GradeChangesQuery, 'direction' | 'page'>,
) {
  const query = { asOf: asked.asOf, where: asked.where, direction: asked.direction, page: asked.page };
  return queryOptions({
    queryKey: ['value', 'grades', schemeId, 'changes', version, query],
    queryFn: ({ signal }) =>
      read('/api/v1/value/grades/schemes/{schemeId}/changes', { path: { schemeId }, query, signal }),
    placeholderData: keepPreviousData,
  });
}

export const addGradeScheme = (body: NewGradeScheme): Promise<GradeScheme> =>
  post('/api/v1/value/grades/schemes', { body });
export const changeGradeScheme = (schemeId: number, body: ChangedGradeScheme): Promise<GradeScheme> =>
  put('/api/v1/value/grades/schemes/{schemeId}', { path: { schemeId }, body });
export const removeGradeScheme = (schemeId: number): Promise<unknown> =>
  remove('/api/v1/value/grades/schemes/{schemeId}', { path: { schemeId } });
export const putGradePlan = (schemeId: number, tier: number, body: GradePlan): Promise<GradeScheme> =>
  put('/api/v1/value/grades/schemes/{schemeId}/plans/{tier}', { path: { schemeId, tier }, body });

/** Where everybody with the grade held can be downloaded. */
export const gradesFileUrl = (schemeId: number, { asOf, where }: Pick<Asked, 'asOf' | 'where'>): string =>
  urlOf('/api/v1/value/grades/schemes/{schemeId}/customers.csv', { path: { schemeId }, query: { asOf, where } });
