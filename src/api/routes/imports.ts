import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FileReading, Import, Mapping, RefusedRow } from '#contract/intake';
import { accepts, answers, sends } from '../answers.ts';
import { FileBody, MEDIA_TYPES } from '../bodies.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-file.ts';

const ImportId = z.object({ importId: z.coerce.number().int().positive() });
const PageNumber = z.strictObject({ page: z.coerce.number().int().min(1).max(1_000_000).default(1) });
const ImportOrder = z
  .strictObject({
    uploadId: z.string().max(100),
    mapping: Mapping,
    reading: FileReading,
    run: z.boolean().default(false),
  })
  .meta({ id: 'ImportOrder', description: '`run`: take the rows in as soon as the check has ended well' });
const RefusedPage = z.object({ rows: z.array(RefusedRow), total: z.number().int() }).meta({ id: 'RefusedPage' });
const NewMapping = z.strictObject({ mapping: Mapping.optional() }).meta({ id: 'ReplayOrder' });

/** Imports from their check to their reversal, and the rows that were refused. */
export const importRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { imports } }) => {
  app.post(
    '/imports',
    route('imports:write', 'startImport', 'Check an uploaded file row by row', {
      body: ImportOrder,
      response: accepts(Import),
    }),
    async (request, reply) => reply.code(202).send(await imports.start(request.body)),
  );
  app.get(
    '/imports',
    route('imports:read', 'listImports', 'Imports, the newest first', { response: answers(z.array(Import)) }),
    async () => imports.list(),
  );
  app.get(
    '/imports/:importId',
    route('imports:read', 'findImport', 'One import', { params: ImportId, response: answers(Import) }),
    async (request) => imports.find(request.params.importId),
  );
  const steps = {
    run: 'Take the checked rows in',
    cancel: 'Stop it',
    resume: 'Go on where it stopped',
    revert: 'Take it back whole',
  } as const;
  for (const step of ['run', 'cancel', 'resume', 'revert'] as const) {
    app.post(
      `/imports/:importId/${step}`,
      route('imports:write', `${step}Import`, steps[step], { params: ImportId, response: accepts(Import) }),
      async (request, reply) => reply.code(202).send(await imports[step](request.params.importId)),
    );
  }
  app.get(
    '/imports/:importId/refused',
    route('imports:read', 'listRefused', 'Refused rows with their reasons', {
      params: ImportId,
      querystring: PageNumber,
      response: answers(RefusedPage),
    }),
    async (request) => imports.refused(request.params.importId, request.query.page),
  );
  app.get(
    '/imports/:importId/refused.csv',
    route('imports:read', 'downloadRefused', 'Refused rows as a file to mend', {
      params: ImportId,
      response: sends('text/csv', z.string()),
    }),
    async (request, reply) =>
      sendFile(reply, `refused-${request.params.importId}.csv`, imports.refusedFile(request.params.importId)),
  );
  app.post(
    '/imports/:importId/replay',
    route('imports:write', 'replayRefused', 'Try the refused rows again, with another mapping if one is given', {
      params: ImportId,
      body: NewMapping,
      response: accepts(Import),
    }),
    async (request, reply) =>
      reply.code(202).send(await imports.tryAgain(request.params.importId, request.body.mapping)),
  );
  app.post(
    '/imports/:importId/mended',
    route('imports:write', 'takeMended', 'Take in the mended file of refused rows', {
      params: ImportId,
      consumes: [...MEDIA_TYPES],
      body: FileBody,
      response: accepts(Import),
    }),
    async (request, reply) =>
      reply.code(202).send(await imports.takeMended(request.params.importId, request.body as Readable)),
  );
};
