import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { HashedAudience, HashedAudienceAsk } from '#contract/hashed-audience';
import { answers, creates, sends } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-file.ts';

const AudienceId = z.object({ audienceId: z.coerce.number().int().min(1).max(2_147_483_647) });

/** Audiences of hashed identifiers for advertising networks. */
export const hashedAudienceRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/hashed-audiences',
    route('customers:export', 'listHashedAudiences', 'Audiences that were made for advertising networks, and by whom', {
      response: answers(z.array(HashedAudience)),
    }),
    async () => doors.actions.ads.list(),
  );
  app.post(
    '/hashed-audiences',
    route(
      'customers:export',
      'makeHashedAudience',
      'Count an audience for a network: consented to it, and why others are not',
      {
        body: HashedAudienceAsk,
        response: creates(HashedAudience),
      },
    ),
    async (request, reply) =>
      reply.code(201).send(await doors.actions.ads.make(request.body, request.person?.userId ?? '')),
  );
  app.get(
    '/hashed-audiences/:audienceId/file.csv',
    route('customers:export', 'exportHashedAudience', 'Its hashed identifiers; consent is asked again at this moment', {
      params: AudienceId,
      response: sends('text/csv', z.string()),
    }),
    async (request, reply) => {
      const { audienceId } = request.params;
      return sendFile(
        reply,
        `audience-${audienceId}.csv`,
        doors.actions.ads.file(audienceId, request.person?.userId ?? ''),
      );
    },
  );
};
