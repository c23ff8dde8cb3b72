import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

type Piece = Uint8Array | string;

/**
 * Sends pieces of text or bytes as a file to keep, as fast as the receiver takes them. What fails before the first piece is still a
 * problem like any other; a fault later breaks the connection off, so that nobody takes half a file for a whole one.
 */
export async function sendFile<R extends FastifyReply>(
  reply: R,
  fileName: string,
  pieces: AsyncIterable<Piece>,
): Promise<R> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${fileName}"`);
  return reply.send(Readable.from(goingOn(first, iterator), { objectMode: false })) as R;
}

async function* goingOn(first: IteratorResult<Piece>, iterator: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  try {
    for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
