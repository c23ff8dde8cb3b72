import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Day } from '#contract/common';
import { Experiment, ExperimentAnswer, ExperimentQuery, NewExperiment } from '#contract/experiment';
import { UpliftAnswer } from '#contract/uplift';
import { Job } from '#contract/work';
import { accepts, agrees, answers, creates } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localeAsked } from '../localised.ts';
import { route } from '../route.ts';

const ExperimentId = z.object({ experimentId: z.coerce.number().int().min(1).max(2_147_483_647) });

const UpliftQuery = z.strictObject({ asOf: Day.optional() });

/** Experiments: who was in which group, and what treating changed against the control. */
export const experimentRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { effect } }) => {
  app.get(
    '/effect/experiments',
    route('effect:read', 'listExperiments', 'Experiments whose groups are known', {
      response: answers(z.array(Experiment)),
    }),
    async () => effect.experiments(),
  );
  app.post(
    '/effect/experiments',
    route('effect:write', 'addExperiment', 'Take in an experiment from an uploaded file of who was in which group', {
      body: NewExperiment,
      response: creates(Experiment),
    }),
    async (request, reply) =>
      reply.code(201).send(await effect.addExperiment(request.body, request.person?.name ?? '')),
  );
  app.get(
    '/effect/experiments/:experimentId',
    route('effect:read', 'readExperiment', 'What treating changed against the control, with intervals', {
      params: ExperimentId,
      querystring: ExperimentQuery,
      response: answers(ExperimentAnswer),
    }),
    async (request) => effect.experiment(request.params.experimentId, request.query),
  );
  app.delete(
    '/effect/experiments/:experimentId',
    route('effect:write', 'removeExperiment', 'Forget an experiment with its groups', {
      params: ExperimentId,
      response: agrees(z.null()),
    }),
    async (request, reply) => {
      await effect.removeExperiment(request.params.experimentId);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/effect/experiments/:experimentId/uplift',
    route('effect:read', 'readUplift', 'Whom it changed, and whom to treat next', {
      params: ExperimentId,
      querystring: UpliftQuery,
      response: answers(UpliftAnswer),
    }),
    async (request) => effect.uplift(request.params.experimentId, request.query.asOf),
  );
  app.post(
    '/effect/experiments/:experimentId/uplift',
    route('effect:write', 'learnUplift', 'Work out whom it changed', {
      params: ExperimentId,
      response: accepts(Job),
    }),
    async (request, reply) =>
      reply.code(202).send(await effect.learnUplift(request.params.experimentId, localeAsked(request))),
  );
};
