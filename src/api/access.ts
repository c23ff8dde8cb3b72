import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Failure } from '#contract/failure';
import type { Guest, Person } from './people.ts';

/** Everything a route can ask for, as `resource:action`. A role is a set of these; `public` asks for nothing. */
export const ACCESSES = [
  'public',
  'self:read',
  'status:read',
  'imports:read',
  'imports:write',
  'jobs:read',
  'jobs:write',
  'scores:read',
  'scores:write',
  'customers:read',
  'customers:export',
  'values:read',
  'values:write',
  'segments:read',
  'segments:write',
  'segments:export',
  'effect:read',
  'effect:write',
  'quality:read',
  'campaigns:read',
  'campaigns:write',
  'campaigns:send',
  'settings:read',
  'settings:write',
  'api:read',
] as const;
export type Access = (typeof ACCESSES)[number];

/** What each role may do. Today there is one role for people, and it holds everything. */
const RIGHTS: Readonly<Record<Person['role'], ReadonlySet<Access>>> = {
  owner: new Set(ACCESSES),
  operator: new Set(ACCESSES),
};

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** Who asks; undefined on a public route without a session. */
    person: Person | undefined;
  }
}

/** Finds who asks: by session cookie or by the operator's token. */
export type WhoAsks = (request: FastifyRequest) => Promise<Person | Guest>;

/**
 * The one place where rights are checked. A route without `config.access` does not register at all, and a request whose sender cannot be
 * told (the records do not answer) fails instead of passing.
 */
export function guardRoutes(app: FastifyInstance, whoAsks: WhoAsks): void {
  app.decorateRequest('person', undefined);
  app.addHook('onRoute', (route) => {
    if (route.config?.access === undefined) throw new Error(`${String(route.method)} ${route.url} declares no access`);
  });
  app.addHook('onRequest', async (request) => {
    // A path that is no route has no config: it is answered by the not-found handler, to everybody alike.
    if (request.is404) return;
    assertOwnPage(request);
    const asker = await whoAsks(request);
    request.person = asker === 'guest' ? undefined : asker;
    const needed = request.routeOptions.config.access ?? 'public';
    if (needed === 'public') return;
    if (request.person === undefined) throw new Failure('auth.required', {});
    if (!RIGHTS[request.person.role].has(needed)) throw new Failure('auth.not-allowed', { access: needed });
  });
}

/** A browser names the page that sends a changing request; another site's page is refused, whatever cookies come along. */
function assertOwnPage(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
  const sender = URL.canParse(origin) ? new URL(origin).host : '';
  if (sender !== host) throw new Failure('auth.foreign-page', { origin: origin.slice(0, 200) });
}
