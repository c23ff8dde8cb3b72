import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  ChangedJourney,
  Journey,
  JourneyCheck,
  JourneyCheckAsk,
  JourneyLaunch,
  JourneyNumbers,
  NewJourney,
  ReadyJourney,
} from '#contract/journey-work';
import { agrees, answers, creates } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const JourneyId = z.object({ journeyId: z.coerce.number().int().min(1).max(2_147_483_647) });
const OfVersion = z.object({ version: z.coerce.number().int().min(1).max(2_147_483_647).optional() });

/** Journeys: what is written, what a launch would do, and what becomes of those inside. */
export const journeyRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  await app.register(writtenRoutes, { doors });
  await app.register(runningRoutes, { doors });
};

const writtenRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/journeys',
    route('campaigns:read', 'listJourneys', 'Journeys, the newest first', { response: answers(z.array(Journey)) }),
    async () => doors.journeys.list(),
  );
  app.get(
    '/journeys/ready',
    route('campaigns:read', 'listReadyJourneys', 'Journeys to begin from, and whether this shop’s data feed them', {
      response: answers(z.array(ReadyJourney)),
    }),
    async () => doors.journeys.ready(),
  );
  app.post(
    '/journeys',
    route('campaigns:write', 'addJourney', 'Keep a new journey', { body: NewJourney, response: creates(Journey) }),
    async (request, reply) =>
      reply.code(201).send(await doors.journeys.add(request.body, request.person?.userId ?? '')),
  );
  app.get(
    '/journeys/:journeyId',
    route('campaigns:read', 'findJourney', 'One journey', { params: JourneyId, response: answers(Journey) }),
    async (request) => doors.journeys.find(request.params.journeyId),
  );
  app.put(
    '/journeys/:journeyId',
    route('campaigns:write', 'changeJourney', 'Change what is written: the next version', {
      params: JourneyId,
      body: ChangedJourney,
      response: answers(Journey),
    }),
    async (request) => doors.journeys.change(request.params.journeyId, request.body),
  );
  app.delete(
    '/journeys/:journeyId',
    route('campaigns:write', 'removeJourney', 'Forget a draft', { params: JourneyId, response: agrees(z.null()) }),
    async (request, reply) => {
      await doors.journeys.remove(request.params.journeyId);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/journeys/:journeyId/check',
    route('campaigns:read', 'checkJourney', 'What stands against a launch, and a dry run on the last 90 days', {
      params: JourneyId,
      body: JourneyCheckAsk,
      response: answers(JourneyCheck),
    }),
    async (request) =>
      doors.journeys.check(request.params.journeyId, request.body.definition, request.person?.userId ?? ''),
  );
};

const runningRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.post(
    '/journeys/:journeyId/launch',
    route('campaigns:send', 'launchJourney', 'Launch what is written as the next version', {
      params: JourneyId,
      body: JourneyLaunch,
      response: answers(Journey),
    }),
    async (request) => doors.journeys.launch(request.params.journeyId, request.body, request.person?.userId ?? ''),
  );
  app.post(
    '/journeys/:journeyId/pause',
    route('campaigns:send', 'pauseJourney', 'Pause: nobody comes in, nobody moves, no message begins', {
      params: JourneyId,
      response: answers(Journey),
    }),
    async (request) => doors.journeys.pause(request.params.journeyId),
  );
  app.post(
    '/journeys/:journeyId/resume',
    route('campaigns:send', 'resumeJourney', 'Let a paused journey go on', {
      params: JourneyId,
      response: answers(Journey),
    }),
    async (request) => doors.journeys.resume(request.params.journeyId),
  );
  app.post(
    '/journeys/:journeyId/end',
    route('campaigns:send', 'endJourney', 'End for good: who is inside leaves', {
      params: JourneyId,
      response: answers(Journey),
    }),
    async (request) => doors.journeys.end(request.params.journeyId),
  );
  app.get(
    '/journeys/:journeyId/numbers',
    route('campaigns:read', 'readJourneyNumbers', 'What became of those at each step of a version', {
      params: JourneyId,
      querystring: OfVersion,
      response: answers(JourneyNumbers),
    }),
    async (request) => doors.journeys.numbers(request.params.journeyId, request.query.version),
  );
};
