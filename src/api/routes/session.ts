import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { SessionBody, SetupBody } from '#contract/access';
import { Me } from '#contract/work';
import { agrees, answers, creates } from '../answers.ts';
import type { People, Person } from '../people.ts';
import { route } from '../route.ts';

/** Set-up of the owner, signing in and out, and who is signed in. */
export const sessionRoutes: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.post(
    '/setup',
    route('public', 'setUp', 'Make the owner and sign in', { body: SetupBody, response: creates(Me) }),
    async (request, reply) => {
      const { person, cookies } = await people.setUp(request.body, request.ip);
      return withCookies(request, reply, cookies).code(201).send(meOf(person));
    },
  );
  app.post(
    '/session',
    route('public', 'signIn', 'Sign in', { body: SessionBody, response: creates(Me) }),
    async (request, reply) => {
      const { person, cookies } = await people.signIn(request.body, request.ip);
      return withCookies(request, reply, cookies).code(201).send(meOf(person));
    },
  );
  app.delete(
    '/session',
    route('public', 'signOut', 'Sign out', { response: agrees(z.null()) }),
    async (request, reply) =>
      withCookies(request, reply, await people.signOut(fromNodeHeaders(request.headers)))
        .code(204)
        .send(null),
  );
  app.get('/me', route('self:read', 'whoAmI', 'Who is signed in', { response: answers(Me) }), async (request) =>
    meOf(request.person as Person),
  );
};

/** Cookies of a session; `Secure` wherever the browser came by https, here or at the proxy in front. */
function withCookies<R extends FastifyReply>(request: FastifyRequest, reply: R, cookies: readonly string[]): R {
  const secure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';
  for (const cookie of cookies)
    reply.header('set-cookie', secure && !/;\s*secure/i.test(cookie) ? `${cookie}; Secure` : cookie);
  return reply;
}

function meOf({ userId, name, email, role }: Person) {
  return { userId, name, email, role };
}
