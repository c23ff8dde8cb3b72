import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** Media types of a body that is a file. Anything else is JSON, or refused. */
export const MEDIA_TYPES = ['application/octet-stream', 'text/csv'] as const;

/** A body that is a file: handed on as the stream it is, never held in memory. */
export const FileBody = z.unknown().meta({ type: 'string', format: 'binary', description: 'The bytes of the file' });

/** Hands bodies that are files to the handler as streams. */
export function takeFiles(app: FastifyInstance): void {
  app.addContentTypeParser([...MEDIA_TYPES], (_request, payload, done) => done(null, payload));
}
