import type { z } from 'zod';
import { Problem } from '#contract/common';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** What every route may answer instead of its result: the caller's fault, or ours. */
const problems = {
  '4xx': problem('The request cannot be answered; `code` says why, `detail` says it in the language asked for.'),
  '5xx': problem('Patron could not answer; the request is as good as before and may be sent again.'),
};

/** Response schemas of a route that answers 200 with JSON. */
export function answers<S extends z.ZodType>(schema: S) {
  return { 200: schema, ...problems };
}

/** Response schemas of a route that makes something new and answers 201 with it. */
export function creates<S extends z.ZodType>(schema: S) {
  return { 201: schema, ...problems };
}

/** Response schemas of a route that starts long work and answers 202 with what to follow it by. */
export function accepts<S extends z.ZodType>(schema: S) {
  return { 202: schema, ...problems };
}

/** Response schemas of a route that answers with a file. */
export function sends<S extends z.ZodType>(mediaType: string, schema: S) {
  return { 200: { description: 'The file', content: { [mediaType]: { schema } } }, ...problems };
}

/** Response schemas of a route that answers 204. */
export function agrees<S extends z.ZodType>(nothing: S) {
  return { 204: nothing, ...problems };
}
