import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { MessageReturns, RETURN_PROVIDERS } from '#contract/message-return';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

/** What providers told about messages, for people. */
export const returnRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/message-returns',
    route('campaigns:read', 'listReturns', 'Bounces, complaints, answers: where providers tell them, and the latest', {
      response: answers(MessageReturns),
    }),
    async () => doors.actions.returns.latest(),
  );
};

const Told = z.object({ provider: z.enum(RETURN_PROVIDERS), token: z.string().max(60) });

/** Where providers tell it: without sign-in, at an address that only this installation can make. SNS sends its JSON as plain text. */
export const toldRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 1_048_576 }, (_request, body, done) =>
    done(null, String(body)),
  );
  app.post(
    '/in/:provider/:token',
    { config: { access: 'public' }, schema: { params: Told, hide: true } },
    async (request, reply) => {
      const { provider, token } = request.params;
      await doors.actions.returns.tell(provider, token, String(request.body ?? ''));
      // The answer Aliyun asks for; SNS looks at the status only.
      return reply.send({ code: 0, msg: 'OK' });
    },
  );
};
