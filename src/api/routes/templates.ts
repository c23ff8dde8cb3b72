import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Mapping, Template } from '#contract/intake';
import { agrees, answers, creates } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const TemplateName = z.object({ name: z.string().min(1).max(80) });
const NewTemplate = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    columns: z.array(z.string().max(500)).max(2000),
    mapping: Mapping,
  })
  .meta({ id: 'NewTemplate' });

/** Mappings that are kept under a name for the next file of the same kind. */
export const templateRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { templates } }) => {
  app.get(
    '/templates',
    route('imports:read', 'listTemplates', 'Kept mappings', { response: answers(z.array(Template)) }),
    async () => templates.list(),
  );
  app.post(
    '/templates',
    route('imports:write', 'saveTemplate', 'Keep a mapping', { body: NewTemplate, response: creates(Template) }),
    async (request, reply) => reply.code(201).send(await templates.save(request.body)),
  );
  app.delete(
    '/templates/:name',
    route('imports:write', 'removeTemplate', 'Forget a mapping', { params: TemplateName, response: agrees(z.null()) }),
    async (request, reply) => {
      await templates.remove(request.params.name);
      return reply.code(204).send(null);
    },
  );
};
