import createClient, { createFinalURL, defaultPathSerializer } from 'openapi-fetch';
import { AskFailure, failureOf } from './problem.ts';
import type { paths } from './schema.d.ts';

type Method = 'get' | 'post' | 'put' | 'delete';
/** The paths that answer a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: { responses: unknown } } ? P : never;
}[keyof paths];
type Operation<P extends keyof paths, M extends Method> = paths[P][M];

type Sent<T> = T extends readonly (infer One)[] ? readonly One[] : T;
/** Parameters of the address that an operation knows; what is undefined is left out. */
export type QueryOf<O> = O extends { parameters: { query?: infer Q } }
  ? { [K in keyof Q]?: Sent<Q[K]> | undefined }
  : never;
/** Parameters inside the path of an operation; none where it has none. */
export type WithPath<O> = O extends { parameters: { path: infer P } } ? { path: P } : { path?: never };
type WithBody<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { body: B }
  : { body?: never };
type Asked<O> = { query?: QueryOf<O>; signal?: AbortSignal } & WithPath<O> & WithBody<O>;
type Arguments<T> = Record<never, never> extends T ? [T?] : [T];
type Done = 200 | 201 | 202 | 204;
/** What an operation answers when it succeeds; undefined where it answers nothing. */
export type AnswerOf<O> = O extends { responses: infer R }
  ? { [S in keyof R & Done]: R[S] extends { content: { 'application/json': infer A } } ? A : undefined }[keyof R & Done]
  : never;

/** Lists are repeated, empty values left out. */
function queryText(query: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) params.append(name, String(one));
    else if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  return params.toString();
}

/** What the server says, as text; a failure it describes and silence are thrown as `AskFailure`, an abort as it comes. */
async function ask(request: Request): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(request);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new AskFailure({ code: 'offline', status: 0, params: {}, detail: '', requestId: '' });
  }
  if (!answer.ok) throw failureOf(answer.status, parse(await answer.text()));
  return answer;
}

function parse(text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const client = createClient<paths>({ credentials: 'same-origin', fetch: ask, querySerializer: queryText });

/** Where the types of the API and those of its client meet: what goes in is checked by `Asked`, what comes out is `AnswerOf`. */
async function send<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  { query, path: inPath, body, signal }: Partial<Asked<Operation<P, M>>> = {},
): Promise<AnswerOf<Operation<P, M>>> {
  const { data } = await client.request(
    method,
    path as never,
    {
      params: { query, path: inPath },
      headers: { 'accept-language': document.documentElement.lang || 'en' },
      parseAs: 'text',
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    } as never,
  );
  return parse(data as string | undefined) as AnswerOf<Operation<P, M>>;
}

/** Reads in the reader's language. Rejects with `AskFailure`, code `offline` when nothing answered, and with an AbortError when stopped. */
export const read = <P extends PathOf<'get'>>(path: P, ...[asked]: Arguments<Asked<Operation<P, 'get'>>>) =>
  send<'get', P>('get', path, asked);
/** Asks for something to be done; rejects like `read`. */
export const post = <P extends PathOf<'post'>>(path: P, ...[asked]: Arguments<Asked<Operation<P, 'post'>>>) =>
  send<'post', P>('post', path, asked);
/** Puts something in the place of what was there; rejects like `read`. */
export const put = <P extends PathOf<'put'>>(path: P, ...[asked]: Arguments<Asked<Operation<P, 'put'>>>) =>
  send<'put', P>('put', path, asked);
/** Takes something away; rejects like `read`. */
export const remove = <P extends PathOf<'delete'>>(path: P, ...[asked]: Arguments<Asked<Operation<P, 'delete'>>>) =>
  send<'delete', P>('delete', path, asked);

type Addressed<O> = { query?: QueryOf<O> } & WithPath<O>;
function address(path: string, { path: inPath, query }: { path?: unknown; query?: unknown } = {}): string {
  const params = { path: inPath as Record<string, unknown>, query: query as Record<string, unknown> };
  return createFinalURL(path, {
    baseUrl: '',
    params,
    querySerializer: queryText,
    pathSerializer: defaultPathSerializer,
  });
}

/** Address of something a link leads to. */
export const urlOf = <P extends PathOf<'get'>>(
  path: P,
  ...[asked]: Arguments<Addressed<Operation<P, 'get'>>>
): string => address(path, asked);

/** The paths that take in a file as it lies on the disk. */
export type FilePath = {
  [P in PathOf<'post'>]: paths[P]['post'] extends {
    requestBody: { content: { 'application/octet-stream': unknown } };
  }
    ? P
    : never;
}[PathOf<'post'>];
export type FileAnswer<P extends FilePath> = AnswerOf<paths[P]['post']>;
/** Address a file is sent to. */
export const fileUrlOf = (path: FilePath, inPath: unknown): string => address(path, { path: inPath });
