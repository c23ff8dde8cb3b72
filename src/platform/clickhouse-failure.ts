import { Failure } from '#contract/failure';

/** Numbers of ClickHouse's own errors that mean something to the caller. */
const MEMORY_LIMIT_EXCEEDED = 241;
const NOT_ENOUGH_SPACE = 243;
const UNREACHABLE = new Set([209, 210, 279]); // SOCKET_TIMEOUT, NETWORK_ERROR, ALL_CONNECTION_TRIES_FAILED
const CONNECTION_LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);

/**
 * What a thrown error of the ClickHouse client means: unreachable → `store.unavailable`, memory limit → `query.too-large`, full disk →
 * `disk.full`. Everything else is a fault in our own SQL and comes back as it was.
 * @param said bytes the server had sent when the connection broke off; an error in the middle of an answer is reported there.
 */
export function asFailure(thrown: unknown, said = ''): unknown {
  if (!(thrown instanceof Error) || thrown instanceof Failure) return thrown;
  const reported = /Code: (\d+)\. DB::Exception: [^\n]*/.exec(said);
  const ownCode = (thrown as { code?: unknown }).code;
  const code = reported === null ? Number(ownCode) : Number(reported[1]);
  const text = `${thrown.message} ${said}`;
  const cause = reported === null ? thrown : new Error(reported[0], { cause: thrown });
  if (code === MEMORY_LIMIT_EXCEEDED) return new Failure('query.too-large', {}, { cause });
  if (code === NOT_ENOUGH_SPACE || /No space left on device/i.test(text)) {
    return new Failure('disk.full', { directory: 'clickhouse', neededBytes: 0 }, { cause });
  }
  const lost = typeof ownCode === 'string' && CONNECTION_LOST.has(ownCode);
  const timedOut = /^Timeout error/.test(thrown.message) || /socket hang up/.test(thrown.message);
  if (UNREACHABLE.has(code) || (reported === null && (lost || timedOut))) {
    return new Failure('store.unavailable', { store: 'clickhouse' }, { cause });
  }
  return cause;
}
