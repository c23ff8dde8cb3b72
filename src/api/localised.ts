import type { FastifyRequest } from 'fastify';
import { type Locale, localeOf } from '#i18n';

/** The language an answer is wanted in. */
export function localeAsked(request: { headers: FastifyRequest['headers'] }): Locale {
  return localeOf(request.headers['accept-language']);
}

/** What a request asks, with the language its answer is wanted in. */
export function localised<Q extends object>(request: {
  query: Q;
  headers: FastifyRequest['headers'];
}): Q & { locale: Locale } {
  return { ...request.query, locale: localeAsked(request) };
}
