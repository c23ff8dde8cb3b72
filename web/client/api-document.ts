import { queryOptions } from '@tanstack/react-query';
import { read } from './http.ts';

type Schema = {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  description?: string;
  default?: unknown;
  $ref?: string;
};
export type ApiParameter = {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  description?: string;
  schema?: Schema;
};
export type ApiOperation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  parameters: readonly ApiParameter[];
  /** Media type of the body; undefined where there is none. */
  bodyType: string | undefined;
};
type Described = {
  operationId?: string;
  summary?: string;
  parameters?: readonly ApiParameter[];
  requestBody?: { content?: Record<string, unknown> };
};
export type ApiDocument = { paths: Record<string, Record<string, Described>> };

const METHODS = ['get', 'post', 'put', 'delete'];

/** The operations of a document, in its order. */
export function operationsOf(document: ApiDocument): readonly ApiOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, described]) => ({
        id: described.operationId ?? `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        summary: described.summary ?? '',
        parameters: described.parameters ?? [],
        bodyType: Object.keys(described.requestBody?.content ?? {})[0],
      })),
  );
}

/** The description of the API by the API itself. */
export const apiDocumentQuery = queryOptions({
  queryKey: ['openapi'],
  /** The API says of its own description only that it is an object. */
  queryFn: async ({ signal }) => (await read('/api/v1/openapi.json', { signal })) as ApiDocument,
  staleTime: 600_000,
});

/** The address an operation is asked at, with its parameters filled in. */
export function addressOf(
  { path, parameters }: Pick<ApiOperation, 'path' | 'parameters'>,
  values: Readonly<Record<string, string>>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams();
  for (const parameter of parameters.filter((one) => one.in === 'query')) {
    for (const value of (values[parameter.name] ?? '').split('\n'))
      if (value.trim() !== '') query.append(parameter.name, value.trim());
  }
  return query.size > 0 ? `${filled}?${query.toString()}` : filled;
}

export type TriedAnswer = { status: number; milliseconds: number; bytes: number; text: string };
const MOST_SHOWN = 60_000;

/** Asks an operation as it stands and hands back what came, whatever its status. */
export async function tryOperation(
  method: string,
  address: string,
  body: { type: string; text: string } | undefined,
): Promise<TriedAnswer> {
  const began = performance.now();
  const answer = await fetch(address, {
    method,
    headers: { 'accept-language': document.documentElement.lang, ...(body ? { 'content-type': body.type } : {}) },
    ...(body ? { body: body.text } : {}),
  });
  const text = await answer.text();
  const shown = /json/.test(answer.headers.get('content-type') ?? '') ? indented(text) : text;
  return {
    status: answer.status,
    milliseconds: performance.now() - began,
    bytes: new Blob([text]).size,
    text: shown.slice(0, MOST_SHOWN),
  };
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
