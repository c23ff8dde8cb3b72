import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Sends pieces of text or bytes as a file to keep, as fast as the receiver takes them. A fault on the way breaks the connection off. */
export function sendFile<R extends FastifyReply>(
  reply: R,
  fileName: string,
  pieces: AsyncIterable<Uint8Array | string>,
): R {
  reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${fileName}"`);
  return reply.send(Readable.from(pieces, { objectMode: false })) as R;
}
