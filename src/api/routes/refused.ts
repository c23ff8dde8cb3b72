import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Import, Mapping, RefusedRow } from '#contract/intake';
import { accepts, answers, sends } from '../answers.ts';
import { FileBody, MEDIA_TYPES } from '../bodies.ts';
import type { Doors } from '../doors.ts';
import { localeAsked, localised } from '../localised.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-file.ts';

const ImportId = z.object({ importId: z.coerce.number().int().positive() });
const PageNumber = z.strictObject({ page: z.coerce.number().int().min(1).max(1_000_000).default(1) });
const RefusedPage = z.object({ rows: z.array(RefusedRow), total: z.number().int() }).meta({ id: 'RefusedPage' });
const NewMapping = z.strictObject({ mapping: Mapping.optional() }).meta({ id: 'ReplayOrder' });

/** The rows of an import that were refused: as a list, as a file to mend, and in again. */
export const refusedRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { imports } }) => {
  app.get(
    '/imports/:importId/refused',
    route('imports:read', 'listRefused', 'Refused rows with their reasons', {
      params: ImportId,
      querystring: PageNumber,
      response: answers(RefusedPage),
    }),
    async (request) => imports.refused(request.params.importId, localised(request)),
  );
  app.get(
    '/imports/:importId/refused.csv',
    route('imports:read', 'downloadRefused', 'Refused rows as a file to mend', {
      params: ImportId,
      response: sends('text/csv', z.string()),
    }),
    async (request, reply) =>
      sendFile(
        reply,
        `refused-${request.params.importId}.csv`,
        imports.refusedFile(request.params.importId, localeAsked(request)),
      ),
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
