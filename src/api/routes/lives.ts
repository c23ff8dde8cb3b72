import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  TrajectoriesAnswer,
  TrajectoriesQuery,
  TrajectoryFactorsAnswer,
  TrajectoryFactorsQuery,
} from '#contract/trajectory';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

/** The lives relationships lead. */
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
};
