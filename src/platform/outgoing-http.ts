import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Why a request did not come to anything: it never left (`refused` by us, `unreached`), or nobody knows (`unanswered`). */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';
  readonly kind: 'refused' | 'unreached' | 'unanswered';
  constructor(kind: OutgoingError['kind'], reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.kind = kind;
  }
}

export type OutgoingAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type OutgoingRequest = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  /** Tests ask a server of their own machine; the product never does. */
  readonly allowsPrivate?: boolean;
};

/** Networks that are nobody's business from here: this machine, private, link-local (cloud metadata), shared, reserved, and tunnels into them. */
const PRIVATE = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16',
  '198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 ::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23',
  '2001:db8::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8',
]
  .join(' ')
  .split(' ')
  .reduce((list, range) => {
    const [network = '', bits = '0'] = range.split('/');
    list.addSubnet(network, Number(bits), network.includes(':') ? 'ipv6' : 'ipv4');
    return list;
  }, new BlockList());

/** True for an address of the public internet. An IPv4 address inside an IPv6 one is judged as what it is. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** The address of a server out there, where it may be asked at all: HTTPS, without credentials, not by a private address. */
export function outgoingUrl(text: string, allowsPrivate = false): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.username !== '' || url.password !== '') return undefined;
  if (allowsPrivate) return /^https?:$/.test(url.protocol) ? url : undefined;
  if (url.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host))) return undefined;
  return url;
}

const LONGEST_ANSWER = 64 * 1024;

/**
 * Posts to a server out there and gives its answer, whatever its status; a redirect is an answer, never followed. The name is resolved once,
 * every address it has must be public, and the connection goes to one of those: what the name means a moment later does not matter.
 * @throws OutgoingError
 */
export function postOut(target: string, request: OutgoingRequest): Promise<OutgoingAnswer> {
  return askOut(target, { ...request, method: 'POST' });
}

/** Gets what lies at an address out there, under the same rules. @throws OutgoingError */
export function getOut(target: string, request: Omit<OutgoingRequest, 'body'>): Promise<OutgoingAnswer> {
  return askOut(target, { ...request, body: '', method: 'GET' });
}

type Asked = OutgoingRequest & { readonly method: 'GET' | 'POST' };

async function askOut(target: string, request: Asked): Promise<OutgoingAnswer> {
  const { allowsPrivate = false } = request;
  const url = outgoingUrl(target, allowsPrivate);
  if (url === undefined) throw new OutgoingError('refused', 'address-not-allowed');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = await lookup(host, { all: true }).catch((cause: unknown) => {
    throw new OutgoingError('unreached', 'name-unknown', { cause });
  });
  const [first] = addresses;
  if (first === undefined) throw new OutgoingError('unreached', 'name-unknown');
  if (!allowsPrivate && !addresses.every(({ address }) => isPublicAddress(address)))
    throw new OutgoingError('refused', 'address-not-allowed');
  const pinned: LookupFunction = (_name, options, done) =>
    options.all ? done(null, [first]) : done(null, first.address, first.family);
  return exchange(url, pinned, request);
}

function exchange(
  url: URL,
  pinned: LookupFunction,
  { method, headers, body, timeoutMs }: Asked,
): Promise<OutgoingAnswer> {
  return new Promise((resolve, reject) => {
    let isConnected = false;
    const fail = (cause: unknown) =>
      reject(new OutgoingError(isConnected ? 'unanswered' : 'unreached', codeOf(cause), { cause }));
    const { request } = url.protocol === 'https:' ? https : http;
    const sent = request(
      url,
      {
        method,
        lookup: pinned,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        headers: method === 'GET' ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      },
      (answer) => {
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on('data', (piece: Buffer) => {
          if (size < LONGEST_ANSWER) pieces.push(piece);
          size += piece.length;
          if (size >= LONGEST_ANSWER) answer.destroy();
        });
        const end = () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
            body: Buffer.concat(pieces).toString('utf8').slice(0, LONGEST_ANSWER),
          });
        // The status is what counts: an answer that breaks off behind it is an answer.
        answer.on('close', end);
        answer.on('error', end);
      },
    );
    sent.on('socket', (socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        isConnected = true;
      }),
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

function codeOf(cause: unknown): string {
  const { code, name } = cause as { code?: unknown; name?: unknown };
  return String(code ?? name ?? 'error').slice(0, 40);
}
