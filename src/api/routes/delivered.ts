import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  CustomerDelivered,
  DeliveredAnswer,
  DeliveredQuery,
  DeliveredStudy,
  DeliveredWeighing,
  NewStudy,
} from '#contract/delivered';
import { agrees, answers, creates } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const CustomerId = z.object({ customerId: z.string().regex(/^\d{1,20}$/) });
const StudyId = z.object({ studyId: z.coerce.number().int().min(1).max(2_147_483_647) });

/** What customers gain and what it costs them, by their own answers. */
export const deliveredRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { delivered } }) => {
  app.get(
    '/value/delivered',
    route('values:read', 'readDelivered', 'Delivered value by group, against competitors, and what customers bring', {
      querystring: DeliveredQuery,
      response: answers(DeliveredAnswer),
    }),
    async (request) => delivered.read(request.query),
  );
  app.get(
    '/customers/:customerId/delivered',
    route('customers:read', 'readCustomerDelivered', 'What one customer said of delivered value', {
      params: CustomerId,
      response: answers(CustomerDelivered),
    }),
    async (request) => delivered.customer(request.params.customerId),
  );
  app.post(
    '/value/delivered/studies',
    route('values:write', 'addDeliveredStudy', 'Take in the answers of a study from an uploaded file', {
      body: NewStudy,
      response: creates(DeliveredStudy),
    }),
    async (request, reply) => reply.code(201).send(await delivered.add(request.body, request.person?.name ?? '')),
  );
  app.put(
    '/value/delivered/studies/:studyId/weighing',
    route('values:write', 'weighDeliveredStudy', 'Weigh the parts of value and cost', {
      params: StudyId,
      body: DeliveredWeighing,
      response: answers(DeliveredStudy),
    }),
    async (request) => delivered.weigh(request.params.studyId, request.body),
  );
  app.delete(
    '/value/delivered/studies/:studyId',
    route('values:write', 'removeDeliveredStudy', 'Forget a study with its answers', {
      params: StudyId,
      response: agrees(z.null()),
    }),
    async (request, reply) => {
      await delivered.remove(request.params.studyId);
      return reply.code(204).send(null);
    },
  );
};
