import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Day } from '#contract/common';
import { Job, ScoreRun } from '#contract/work';
import { accepts, answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localeAsked } from '../localised.ts';
import { route } from '../route.ts';

const JobId = z.object({ jobId: z.string().max(100) });
const ScoreOrder = z
  .strictObject({ asOf: Day.optional() })
  .meta({ id: 'ScoreOrder', description: 'Left out: the last day with an order' });
const SampleOrder = z
  .strictObject({
    customers: z.number().int().min(1).max(10_000_000).optional(),
    years: z.number().int().min(1).max(20).optional(),
    seed: z.number().int().min(0).optional(),
  })
  .meta({ id: 'SampleOrder' });
const BackupOrder = z
  .strictObject({ directory: z.string().min(1).max(4096) })
  .meta({ id: 'BackupOrder', description: 'A new or empty folder on the machine Patron runs on' });

/** Long work: what runs, and the runs that score the customers. */
export const jobRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { jobs, scores } }) => {
  app.get(
    '/jobs',
    route('jobs:read', 'listJobs', 'Long work, the newest first', { response: answers(z.array(Job)) }),
    async (request) => jobs.list(localeAsked(request)),
  );
  app.get(
    '/jobs/:jobId',
    route('jobs:read', 'findJob', 'One piece of work', { params: JobId, response: answers(Job) }),
    async (request) => jobs.find(request.params.jobId, localeAsked(request)),
  );
  app.post(
    '/jobs/:jobId/cancel',
    route('jobs:write', 'cancelJob', 'Stop it', { params: JobId, response: accepts(Job) }),
    async (request, reply) => reply.code(202).send(await jobs.cancel(request.params.jobId, localeAsked(request))),
  );
  app.post(
    '/jobs/:jobId/resume',
    route('jobs:write', 'resumeJob', 'Go on where it stopped', { params: JobId, response: accepts(Job) }),
    async (request, reply) => reply.code(202).send(await jobs.resume(request.params.jobId, localeAsked(request))),
  );
  app.get(
    '/score-runs',
    route('scores:read', 'listScoreRuns', 'Scoring runs, the newest first', { response: answers(z.array(ScoreRun)) }),
    async () => scores.runs(),
  );
  app.post(
    '/score-runs',
    route('scores:write', 'startScoreRun', 'Score all customers as of a day', {
      body: ScoreOrder,
      response: accepts(Job),
    }),
    async (request, reply) => reply.code(202).send(await scores.start(request.body.asOf, localeAsked(request))),
  );
  app.post(
    '/backups',
    route('settings:write', 'startBackup', 'Write a backup', { body: BackupOrder, response: accepts(Job) }),
    async (request, reply) => reply.code(202).send(await jobs.backup(request.body.directory, localeAsked(request))),
  );
  app.post(
    '/sample',
    route('imports:write', 'loadSample', 'Load the sample shop', { body: SampleOrder, response: accepts(Job) }),
    async (request, reply) => reply.code(202).send(await jobs.sample(request.body, localeAsked(request))),
  );
};
