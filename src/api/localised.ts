import type { FastifyRequest } from 'fastify';
import { type Locale, localeOf } from '#i18n';

/** What a request asks, with the language its answer is wanted in. */
export function localised<Q extends object>(request: {
  query: Q;
  headers: FastifyRequest['headers'];
}): Q & { locale: Locale } {
  return { ...request.query, locale: localeOf(request.headers['accept-language']) };
}
