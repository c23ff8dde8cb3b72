import { queryOptions } from '@tanstack/react-query';
import type { NewPlan, Plan } from '#contract/plan';
import { post, put, read, remove } from '../../client/http.ts';

export const plansQuery = queryOptions({
  queryKey: ['actions', 'plans'],
  queryFn: ({ signal }) => read('/api/v1/plans', { signal }),
});
export const calendarQuery = queryOptions({
  queryKey: ['actions', 'calendar'],
  queryFn: ({ signal }) => read('/api/v1/calendar', { signal }),
});
export const renewCalendar = (): Promise<{ path: string }> => post('/api/v1/calendar');
export const keepPlan = (planId: number | null, plan: NewPlan): Promise<Plan> =>
  planId === null
    ? post('/api/v1/plans', { body: plan })
    : put('/api/v1/plans/{planId}', { path: { planId }, body: plan });
export const removePlan = (planId: number): Promise<unknown> => remove('/api/v1/plans/{planId}', { path: { planId } });
export const finishPlanItem = (itemId: number): Promise<unknown> =>
  post('/api/v1/plan-items/{itemId}/done', { path: { itemId }, body: { outcome: '' } });
