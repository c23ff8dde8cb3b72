import { AskFailure, failureOf } from './problem.ts';

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;
type Ask = { query?: Query; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal };

const BASE = '/api/v1';

/** The address of an API path with its query; lists are repeated, empty values left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) params.append(name, String(one));
    else if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return BASE + path + (text ? `?${text}` : '');
}

/** Asks the API in the reader's language. Resolves to the parsed body (undefined when empty); rejects with `AskFailure`, code `offline` when nothing answered. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  { query, body, headers, signal }: Ask = {},
): Promise<T> {
  const raw = body instanceof Blob;
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    headers: {
      'accept-language': document.documentElement.lang || 'en',
      ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  };
  let answer: Response;
  try {
    answer = await fetch(apiUrl(path, query), init);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new AskFailure({ code: 'offline', status: 0, params: {}, detail: '', requestId: '' });
  }
  const text = await answer.text();
  const parsed = parse(text);
  if (!answer.ok) throw failureOf(answer.status, parsed);
  return parsed as T;
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GET with its answer type named by the caller's query options, the only place that knows paths. */
export function read<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return ask<T>('GET', path, { ...(query ? { query } : {}), ...(signal ? { signal } : {}) });
}
