import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { CalendarFact } from '#actions';
import { isFailure } from '#contract/failure';
import { CalendarAddress, NewPlan, Plan, PlanItemDone } from '#contract/plan';
import { type Locale, say, sayCode } from '#i18n';
import { agrees, answers, creates } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localeAsked } from '../localised.ts';
import { route } from '../route.ts';

const PlanId = z.object({ planId: z.coerce.number().int().min(1).max(2_147_483_647) });
const ItemId = z.object({ itemId: z.coerce.number().int().min(1).max(2_147_483_647) });
const Token = z.object({ token: z.string().max(80) });

/** Care plans and key-account plans: for whom, what for, what is to be done on which day, by whom. */
export const planRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/plans',
    route('campaigns:read', 'listPlans', 'Care plans and key-account plans, with what is to be done', {
      response: answers(z.array(Plan)),
    }),
    async () => doors.plans.list(),
  );
  app.post(
    '/plans',
    route('campaigns:write', 'addPlan', 'Keep a new plan', { body: NewPlan, response: creates(Plan) }),
    async (request, reply) => reply.code(201).send(await doors.plans.add(request.body, request.person?.userId ?? '')),
  );
  app.put(
    '/plans/:planId',
    route('campaigns:write', 'changePlan', 'Change a plan and what is to be done', {
      params: PlanId,
      body: NewPlan,
      response: answers(Plan),
    }),
    async (request) => doors.plans.change(request.params.planId, request.body),
  );
  app.delete(
    '/plans/:planId',
    route('campaigns:write', 'removePlan', 'Forget a plan', { params: PlanId, response: agrees(z.null()) }),
    async (request, reply) => {
      await doors.plans.remove(request.params.planId);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/plan-items/:itemId/done',
    route('campaigns:write', 'finishPlanItem', 'Something of a plan was done, and how it went', {
      params: ItemId,
      body: PlanItemDone,
      response: agrees(z.null()),
    }),
    async (request, reply) => {
      await doors.plans.finish(request.params.itemId, request.body.outcome, request.person?.userId ?? '');
      return reply.code(204).send(null);
    },
  );
  for (const [method, isNew] of [
    ['get', false],
    ['post', true],
  ] as const) {
    app[method](
      '/calendar',
      route(
        'campaigns:read',
        isNew ? 'renewCalendar' : 'readCalendarAddress',
        isNew
          ? 'Another address for the own calendar; the old one ends'
          : 'Where the own calendar can be subscribed to',
        { response: answers(CalendarAddress) },
      ),
      async (request) => ({
        path: `/calendar/${await doors.plans.calendarToken(request.person?.userId ?? '', isNew)}.ics`,
      }),
    );
  }
};

/** The calendar itself, for programs that subscribe: whoever knows the address reads it, and nothing else. */
export const calendarRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  const hidden = { config: { access: 'public' }, schema: { params: Token, hide: true } } as const;
  app.get('/calendar/:token.ics', hidden, async (request, reply) => {
    const locale = localeAsked(request);
    try {
      const calendar = await doors.plans.calendar(request.params.token, (fact) => titleOf(locale, fact));
      return reply.type('text/calendar; charset=utf-8').send(calendar);
    } catch (thrown) {
      if (!isFailure(thrown, 'request.not-found')) throw thrown;
      return reply.code(404).type('text/plain; charset=utf-8').send(say(locale, 'calendar.unknown'));
    }
  });
};

function titleOf(locale: Locale, { kind, name, itemKind }: CalendarFact): string {
  if (kind === 'item') return `${sayCode(locale, `planItem.${itemKind}`)}: ${name}`;
  return sayCode(locale, `calendar.${kind}`, { name });
}
