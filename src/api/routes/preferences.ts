import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Purpose } from '#contract/campaign';
import { isFailure } from '#contract/failure';
import type { Preferences } from '#contract/preferences';
import { type Locale, say } from '#i18n';
import type { Doors } from '../doors.ts';
import { localeAsked } from '../localised.ts';

const Token = z.object({ token: z.string().max(60) });
const HIDDEN = { config: { access: 'public' }, schema: { params: Token, hide: true } } as const;

/**
 * The page behind the link in every message, for everybody who has the link and without sign-in. Looking at it changes nothing, because mail
 * programs look at links too; a POST with `List-Unsubscribe=One-Click` (RFC 8058) withdraws at once.
 */
export const preferenceRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'string', bodyLimit: 4096 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  app.get('/u/:token', HIDDEN, async (request, reply) => {
    const locale = localeAsked(request);
    reply.type('text/html; charset=utf-8');
    try {
      return pageOf(locale, await doors.actions.preferences.read(request.params.token), '');
    } catch (thrown) {
      if (!isFailure(thrown, 'request.not-found')) throw thrown;
      return reply.code(404).send(unknownPage(locale));
    }
  });
  app.post('/u/:token', HIDDEN, async (request, reply) => {
    const locale = localeAsked(request);
    const { token } = request.params;
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const isChoice = form.has('choose');
    reply.type('text/html; charset=utf-8');
    try {
      if (isChoice) {
        const granted = form.getAll('granted').flatMap((text) => Purpose.safeParse(text).data ?? []);
        return pageOf(locale, await doors.actions.preferences.save(token, granted), say(locale, 'preferences.saved'));
      }
      await doors.actions.preferences.unsubscribe(token);
      const now = await doors.actions.preferences.read(token);
      return pageOf(locale, now, say(locale, 'preferences.stopped', { purpose: now.purpose }));
    } catch (thrown) {
      if (!isFailure(thrown, 'request.not-found')) throw thrown;
      return reply.code(404).send(unknownPage(locale));
    }
  });
};

function pageOf(locale: Locale, { shopName, channel, address, choices, purpose }: Preferences, said: string): string {
  const boxes = choices.map(
    ({ purpose: one, isGranted }) =>
      `<p><label><input type="checkbox" name="granted" value="${one}"${isGranted ? ' checked' : ''}> ${escaped(say(locale, 'preferences.purpose', { purpose: one }))}</label></p>`,
  );
  const isStopped = choices.some((choice) => choice.purpose === purpose && !choice.isGranted);
  const stop = isStopped
    ? ''
    : `<form method="post"><button>${escaped(say(locale, 'preferences.stop', { purpose }))}</button></form>`;
  return document(locale, say(locale, 'preferences.title', { shop: shopName }), [
    said === '' ? '' : `<p role="status"><strong>${escaped(said)}</strong></p>`,
    `<p>${escaped(say(locale, 'preferences.about', { address, channel }))}</p>`,
    stop,
    `<form method="post"><input type="hidden" name="choose" value="1">${boxes.join('')}<button>${escaped(say(locale, 'preferences.save'))}</button></form>`,
  ]);
}

function unknownPage(locale: Locale): string {
  const sentence = say(locale, 'preferences.unknown');
  return document(locale, sentence, []);
}

const STYLE =
  'body{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}h1{font-size:1.4rem}button{font:inherit;padding:.5rem 1rem;min-height:44px}input{width:1.1rem;height:1.1rem}';

function document(locale: Locale, title: string, parts: readonly string[]): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${parts.join('')}</main></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
