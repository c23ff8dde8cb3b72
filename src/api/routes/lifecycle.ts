import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  ChurnAnswer,
  ChurnQuery,
  CohortsAnswer,
  CohortsQuery,
  FlowsAnswer,
  FlowsQuery,
  StagesAnswer,
} from '#contract/lifecycle';
import { PageQuery } from '#contract/value';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localised } from '../localised.ts';
import { route } from '../route.ts';

/** Where customers stand in their relationship, and how they move. */
export const lifecycleRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { lifecycle } }) => {
  app.get(
    '/lifecycle/stages',
    route('values:read', 'readStages', 'Customers by stage', {
      querystring: PageQuery.strict(),
      response: answers(StagesAnswer),
    }),
    async (request) => lifecycle.stages(localised(request)),
  );
  app.get(
    '/lifecycle/flows',
    route('values:read', 'readFlows', 'Moves between stages from one day to another', {
      querystring: FlowsQuery.strict(),
      response: answers(FlowsAnswer),
    }),
    async (request) => lifecycle.flows(localised(request)),
  );
  app.get(
    '/lifecycle/cohorts',
    route('values:read', 'readCohorts', 'Customers by the period of their first purchase', {
      querystring: CohortsQuery.strict(),
      response: answers(CohortsAnswer),
    }),
    async (request) => lifecycle.cohorts(localised(request)),
  );
  app.get(
    '/lifecycle/churn',
    route('values:read', 'readChurn', 'Customers and money lost, kept and returned', {
      querystring: ChurnQuery.strict(),
      response: answers(ChurnAnswer),
    }),
    async (request) => lifecycle.churn(localised(request)),
  );
};
