import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FileReading, Mapping, Upload } from '#contract/intake';
import { answers, creates } from '../answers.ts';
import { FileBody, MEDIA_TYPES } from '../bodies.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const FileName = z.object({
  'x-file-name': z.string().min(1).max(1000).describe('The name of the file, percent-encoded'),
});

// A named schema exists once: made anew for each app, the second one would be told apart from the first.
const ReadingChange = z
  .strictObject({ reading: FileReading.partial().optional(), mapping: Mapping.optional() })
  .meta({ id: 'ReadingChange' });

/** Files on their way in: written to disk as they arrive, read as far as the preview needs. */
export const uploadRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.post(
    '/uploads',
    route('imports:write', 'uploadFile', 'Hand over a file and see how it would be read', {
      consumes: [...MEDIA_TYPES],
      headers: FileName,
      body: FileBody,
      response: creates(Upload),
    }),
    async (request, reply) =>
      reply
        .code(201)
        .send(await doors.uploads.receive(decoded(request.headers['x-file-name']), request.body as Readable)),
  );
  app.put(
    '/uploads/:uploadId/reading',
    route('imports:write', 'readUploadAgain', 'Read the file in another way', {
      params: z.object({ uploadId: z.string().max(100) }),
      body: ReadingChange,
      response: answers(Upload),
    }),
    async (request) => doors.uploads.read(request.params.uploadId, request.body),
  );
};

/** Headers carry Latin-1 only, so a browser sends other names percent-encoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
