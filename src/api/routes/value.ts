import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { LifetimeAnswer, ModelsAnswer } from '#contract/lifetime';
import { AbcAnswer, PageQuery, PotentialAnswer, PyramidAnswer, RfmAnswer, RfmQuery } from '#contract/value';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localised } from '../localised.ts';
import { route } from '../route.ts';

/** What customers are worth, by every model. */
export const valueRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { value } }) => {
  const asked = PageQuery.strict();
  app.get(
    '/value/rfm',
    route('values:read', 'readRfm', 'Recency, frequency and money', {
      querystring: RfmQuery.strict(),
      response: answers(RfmAnswer),
    }),
    async (request) => value.rfm(localised(request)),
  );
  app.get(
    '/value/abc',
    route('values:read', 'readAbc', 'Classes by share of money', { querystring: asked, response: answers(AbcAnswer) }),
    async (request) => value.abc(localised(request)),
  );
  app.get(
    '/value/pyramid',
    route('values:read', 'readPyramid', 'Layers of the customer pyramid', {
      querystring: asked,
      response: answers(PyramidAnswer),
    }),
    async (request) => value.pyramid(localised(request)),
  );
  app.get(
    '/value/potential',
    route('values:read', 'readPotential', 'Current against potential value', {
      querystring: asked,
      response: answers(PotentialAnswer),
    }),
    async (request) => value.potential(localised(request)),
  );
  app.get(
    '/value/lifetime',
    route('values:read', 'readLifetime', 'Lifetime value, its models and their back-test', {
      querystring: asked,
      response: answers(LifetimeAnswer),
    }),
    async (request) => value.lifetime(localised(request)),
  );
  app.get(
    '/value/models',
    route('values:read', 'readModels', 'All models on the same customers', {
      querystring: asked,
      response: answers(ModelsAnswer),
    }),
    async (request) => value.models(localised(request)),
  );
};
