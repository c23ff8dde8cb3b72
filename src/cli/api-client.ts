import { Readable } from 'node:stream';
import type { z } from 'zod';
import { Problem } from '#contract/common';
import { Failure, type FailureCode, type FailureParams } from '#contract/failure';
import type { Locale } from '#i18n';

/** Where Patron answers, and what proves that this machine's operator asks. */
export type ServerAddress = { readonly url: string; readonly token: string };

export type QueryValue = string | number | undefined | readonly string[];

/** Asks Patron over HTTP. Problems come back as the Failures they were. */
export type ApiClient = {
  readonly url: string;
  get<S extends z.ZodType>(answer: S, path: string, query?: Readonly<Record<string, QueryValue>>): Promise<z.output<S>>;
  send<S extends z.ZodType>(answer: S, method: 'POST' | 'PUT', path: string, body: unknown): Promise<z.output<S>>;
  /** Asks for something to be gone. */
  remove(path: string): Promise<void>;
  /** Hands over a file of any size. */
  upload<S extends z.ZodType>(
    answer: S,
    path: string,
    fileName: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<z.output<S>>;
  /** A file, as it comes; asked for when its first piece is. */
  download(path: string, query?: Readonly<Record<string, QueryValue>>): AsyncIterable<Uint8Array>;
};

/** Opens a client. Nothing is sent before the first question. @throws (from its functions) Failure `store.unavailable` and whatever the API answers. */
export function openClient({ url, token }: ServerAddress, locale: Locale): ApiClient {
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, 'accept-language': locale, ...init.headers };
    const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers }).catch((cause: unknown) => {
      throw new Failure('store.unavailable', { store: url }, { cause });
    });
    if (!answer.ok) throw await failureOf(answer);
    return answer;
  };
  const parsed = async <S extends z.ZodType>(schema: S, answer: Response) =>
    schema.parse(await answer.json()) as z.output<S>;
  return {
    url,
    get: async (schema, path, query) => parsed(schema, await ask(path + queryText(query), {})),
    send: async (schema, method, path, body) =>
      parsed(
        schema,
        await ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }),
      ),
    remove: async (path) => {
      await ask(path, { method: 'DELETE' });
    },
    upload: async (schema, path, fileName, bytes) => {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName) },
        body: Readable.toWeb(Readable.from(bytes, { objectMode: false })),
        duplex: 'half',
      };
      return parsed(schema, await ask(path, init as unknown as RequestInit));
    },
    download: async function* download(path, query) {
      const { body } = await ask(path + queryText(query), {});
      if (body !== null) yield* body as unknown as AsyncIterable<Uint8Array>;
    },
  };
}

function queryText(query: Readonly<Record<string, QueryValue>> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of value === undefined ? [] : [value].flat()) params.append(name, String(each));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** A problem as the failure it was thrown as on the other side. */
async function failureOf(answer: Response): Promise<Failure> {
  const problem = Problem.safeParse(await answer.json().catch(() => undefined));
  if (!problem.success)
    return new Failure('store.unavailable', { store: answer.url }, { cause: new Error(`HTTP ${answer.status}`) });
  const { code, params } = problem.data;
  return new Failure(code as FailureCode, params as FailureParams[FailureCode]);
}
