import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Day } from '#contract/common';
import { PageQuery } from '#contract/value';
import {
  AhpAnswer,
  AhpQuestion,
  ChangedScheme,
  NewScheme,
  Scheme,
  WeightedAnswer,
  WeightedDefinition,
  WeightedTest,
  WeightsAnswer,
  WeightsQuestion,
} from '#contract/weighted';
import { agrees, answers, creates } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const SchemeId = z.object({ schemeId: z.coerce.number().int().min(1).max(2_147_483_647) });
const AsOf = z.strictObject({ asOf: Day.optional() });

/** Customers weighed by a yardstick of one's own. */
export const weightedRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  await app.register(schemeRoutes, { doors });
  const { weighted } = doors;
  const asked = PageQuery.strict();
  app.post(
    '/value/weighted/try',
    route('values:read', 'tryWeighted', 'Customers weighed by a scheme that is not kept', {
      querystring: asked,
      body: WeightedDefinition,
      response: answers(WeightedAnswer),
    }),
    async (request) => weighted.try(request.body, request.query),
  );
  app.post(
    '/value/weighted/test',
    route('values:read', 'testWeighted', 'A scheme tested on the shop’s own past', {
      querystring: AsOf,
      body: WeightedDefinition,
      response: answers(WeightedTest),
    }),
    async (request) => weighted.test(request.body, request.query.asOf),
  );
  app.post(
    '/value/weighted/weights',
    route('values:read', 'findWeights', 'Weights found in the data', {
      querystring: AsOf,
      body: WeightsQuestion,
      response: answers(WeightsAnswer),
    }),
    async (request) => weighted.weights(request.body, request.query.asOf),
  );
  app.post(
    '/value/weighted/ahp',
    route('values:read', 'compareByAhp', 'Weights from comparisons in pairs, and their consistency', {
      body: AhpQuestion,
      response: answers(AhpAnswer),
    }),
    async (request) => weighted.compare(request.body),
  );
};

/** Schemes that are kept. */
const schemeRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { weighted } }) => {
  app.get(
    '/value/weighted/schemes',
    route('values:read', 'listSchemes', 'Schemes that are kept', { response: answers(z.array(Scheme)) }),
    async () => weighted.list(),
  );
  app.post(
    '/value/weighted/schemes',
    route('values:write', 'addScheme', 'Keep a new scheme', { body: NewScheme, response: creates(Scheme) }),
    async (request, reply) => reply.code(201).send(await weighted.add(request.body, request.person?.userId ?? '')),
  );
  app.get(
    '/value/weighted/schemes/:schemeId',
    route('values:read', 'readWeighted', 'Customers weighed by a scheme', {
      params: SchemeId,
      querystring: PageQuery.strict(),
      response: answers(WeightedAnswer),
    }),
    async (request) => weighted.read(request.params.schemeId, request.query),
  );
  app.put(
    '/value/weighted/schemes/:schemeId',
    route('values:write', 'changeScheme', 'Change a scheme: its next version', {
      params: SchemeId,
      body: ChangedScheme,
      response: answers(Scheme),
    }),
    async (request) => weighted.change(request.params.schemeId, request.body, request.person?.userId ?? ''),
  );
  app.delete(
    '/value/weighted/schemes/:schemeId',
    route('values:write', 'removeScheme', 'Forget a scheme', { params: SchemeId, response: agrees(z.null()) }),
    async (request, reply) => {
      await weighted.remove(request.params.schemeId);
      return reply.code(204).send(null);
    },
  );
};
