import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CustomerOutlookAnswer, CustomerOutlookQuery, StageOutlookAnswer, StageOutlookQuery } from '#contract/outlook';
import {
  TrajectoriesAnswer,
  TrajectoriesQuery,
  TrajectoryFactorsAnswer,
  TrajectoryFactorsQuery,
} from '#contract/trajectory';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

/** The lives relationships lead, and what is ahead of them. */
export const lifeRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { lives } }) => {
  app.get(
    '/lifecycle/trajectories',
    route('values:read', 'readTrajectories', 'Relationships by the kind of life they led, with causes', {
      querystring: TrajectoriesQuery.strict(),
      response: answers(TrajectoriesAnswer),
    }),
    async (request) => lives.trajectories(request.query),
  );
  app.get(
    '/lifecycle/trajectories/factors',
    route('values:read', 'readTrajectoryFactors', 'Value curves and kinds of life by what was known at first', {
      querystring: TrajectoryFactorsQuery.strict(),
      response: answers(TrajectoryFactorsAnswer),
    }),
    async (request) => lives.factors(request.query),
  );
  app.get(
    '/lifecycle/outlook',
    route('values:read', 'readStageOutlook', 'Next stages, time until lost and contribution of each stage', {
      querystring: StageOutlookQuery.strict(),
      response: answers(StageOutlookAnswer),
    }),
    async (request) => lives.stageOutlook(request.query),
  );
  app.get(
    '/customers/:customerId/outlook',
    route('customers:read', 'readCustomerOutlook', 'Expected remaining life and next stages of one customer', {
      params: z.object({ customerId: z.string().max(20) }),
      querystring: CustomerOutlookQuery.strict(),
      response: answers(CustomerOutlookAnswer),
    }),
    async (request) => lives.customerOutlook(request.params.customerId, request.query),
  );
};
