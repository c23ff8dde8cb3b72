import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { LearnedAnswer, LearnedQuery } from '#contract/learned';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

/** Forecasts learned from attributes and histories, and what they are worth. */
export const learnedRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { worth } }) => {
  app.get(
    '/value/learned',
    route('values:read', 'readLearned', 'Learned forecasts against plain means and the model of purchases', {
      querystring: LearnedQuery.strict(),
      response: answers(LearnedAnswer),
    }),
    async (request) => worth.learned(request.query),
  );
};
