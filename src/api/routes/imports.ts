import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FileReading, Import, Mapping } from '#contract/intake';
import { accepts, answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const ImportId = z.object({ importId: z.coerce.number().int().positive() });
const ImportOrder = z
  .strictObject({
    uploadId: z.string().max(100),
    mapping: Mapping,
    reading: FileReading,
    run: z.boolean().default(false),
    force: z.boolean().default(false),
  })
  .meta({
    id: 'ImportOrder',
    description:
      '`run`: take the rows in as soon as the check has ended well; `force`: also where very many are refused',
  });
const Forced = z.strictObject({
  force: z.enum(['0', '1']).default('0').describe('1: also where very many rows are refused'),
});

/** Imports from their check to their reversal. */
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
  app.post(
    '/imports/:importId/run',
    route('imports:write', 'runImport', 'Take the checked rows in', {
      params: ImportId,
      querystring: Forced,
      response: accepts(Import),
    }),
    async (request, reply) =>
      reply.code(202).send(await imports.run(request.params.importId, request.query.force === '1')),
  );
  const steps = { cancel: 'Stop it', resume: 'Go on where it stopped', revert: 'Take it back whole' } as const;
  for (const step of ['cancel', 'resume', 'revert'] as const) {
    app.post(
      `/imports/:importId/${step}`,
      route('imports:write', `${step}Import`, steps[step], { params: ImportId, response: accepts(Import) }),
      async (request, reply) => reply.code(202).send(await imports[step](request.params.importId)),
    );
  }
};
