import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound, sendProblem } from './problems.ts';

/** Where the API begins; a path under it is never a page. */
export const API_PREFIX = '/api/';
/** The bundler writes a content hash into the names of these: what a name holds never changes. */
const HASHED = /[\\/]assets[\\/]/;
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built pages from a folder: hashed files for ever, `.gz` beside a file where the browser takes it, and the entry page for
 * every path that is a page's address. A missing file is a 404, not the entry page.
 */
export async function serveWeb(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => reply.setHeader('cache-control', HASHED.test(path) ? FOREVER : 'no-cache'),
  });
  app.get('/*', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const { '*': path } = request.params as { '*': string };
    if (request.url.startsWith(API_PREFIX)) return sendProblem(notFound(request), request, reply);
    const isFile = /\.\w{1,8}$/.test(path);
    return isFile ? reply.sendFile(path) : reply.sendFile('index.html');
  });
}
