import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Day, Repeated } from '#contract/common';
import {
  ChangedGradeScheme,
  CustomerGrades,
  GradeChangesAnswer,
  GradeChangesQuery,
  GradePlan,
  GradeScheme,
  GradesAnswer,
  GradesQuery,
  NewGradeScheme,
} from '#contract/grade';
import { agrees, answers, creates, sends } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localised } from '../localised.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-file.ts';

const SchemeId = z.object({ schemeId: z.coerce.number().int().min(1).max(2_147_483_647) });
const TierOf = SchemeId.extend({ tier: z.coerce.number().int().min(1).max(6) });
const CustomerId = z.object({ customerId: z.string().regex(/^\d{1,20}$/) });

/** How customers stand under grade schemes. */
export const gradeRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  await app.register(gradeSchemeRoutes, { doors });
  const { grades } = doors;
  app.get(
    '/value/grades/schemes/:schemeId',
    route('values:read', 'readGrades', 'Tiers, movement and downgrade index under a scheme', {
      params: SchemeId,
      querystring: GradesQuery.strict(),
      response: answers(GradesAnswer),
    }),
    async (request) => grades.read(request.params.schemeId, request.query),
  );
  app.get(
    '/value/grades/schemes/:schemeId/changes',
    route('customers:read', 'readGradeChanges', 'Promotions and demotions with their reasons, the newest first', {
      params: SchemeId,
      querystring: GradeChangesQuery.strict(),
      response: answers(GradeChangesAnswer),
    }),
    async (request) => grades.changes(request.params.schemeId, request.query),
  );
  app.get(
    '/value/grades/schemes/:schemeId/customers.csv',
    route('customers:export', 'exportGrades', 'Every customer with the grade held, as a file', {
      params: SchemeId,
      querystring: z.strictObject({ asOf: Day.optional(), where: Repeated.optional() }),
      response: sends('text/csv', z.string()),
    }),
    async (request, reply) => {
      const { locale, ...query } = localised(request);
      return sendFile(reply, 'grades.csv', grades.file(request.params.schemeId, query, locale));
    },
  );
  app.get(
    '/customers/:customerId/grades',
    route('customers:read', 'readCustomerGrades', 'The grades one customer has held', {
      params: CustomerId,
      querystring: z.strictObject({ asOf: Day.optional() }),
      response: answers(CustomerGrades),
    }),
    async (request) => grades.customer(request.params.customerId, request.query),
  );
};

/** Schemes and plans. */
const gradeSchemeRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { grades } }) => {
  app.get(
    '/value/grades/schemes',
    route('values:read', 'listGradeSchemes', 'Grade schemes and their plans', {
      response: answers(z.array(GradeScheme)),
    }),
    async () => grades.schemes(),
  );
  app.post(
    '/value/grades/schemes',
    route('values:write', 'addGradeScheme', 'Keep a new grade scheme', {
      body: NewGradeScheme,
      response: creates(GradeScheme),
    }),
    async (request, reply) => reply.code(201).send(await grades.add(request.body, request.person?.userId ?? '')),
  );
  app.put(
    '/value/grades/schemes/:schemeId',
    route('values:write', 'changeGradeScheme', 'Change a grade scheme: its next version', {
      params: SchemeId,
      body: ChangedGradeScheme,
      response: answers(GradeScheme),
    }),
    async (request) => grades.change(request.params.schemeId, request.body, request.person?.userId ?? ''),
  );
  app.delete(
    '/value/grades/schemes/:schemeId',
    route('values:write', 'removeGradeScheme', 'Forget a grade scheme', {
      params: SchemeId,
      response: agrees(z.null()),
    }),
    async (request, reply) => {
      await grades.remove(request.params.schemeId);
      return reply.code(204).send(null);
    },
  );
  app.put(
    '/value/grades/schemes/:schemeId/plans/:tier',
    route('values:write', 'putGradePlan', 'What is meant to be done for a tier', {
      params: TierOf,
      body: GradePlan,
      response: answers(GradeScheme),
    }),
    async (request) =>
      grades.plan(request.params.schemeId, request.params.tier, request.body, request.person?.userId ?? ''),
  );
};
