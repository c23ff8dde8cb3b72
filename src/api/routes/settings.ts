import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Rate, Settings } from '#contract/settings';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

/** What the shop decides, and its exchange rates. */
export const settingsRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { settings } }) => {
  app.get(
    '/settings',
    route('settings:read', 'readSettings', 'What the shop decides', { response: answers(Settings) }),
    async () => settings.read(),
  );
  app.put(
    '/settings',
    route('settings:write', 'putSettings', 'Decide anew; everything is worked out again', {
      body: Settings.strict(),
      response: answers(Settings),
    }),
    async (request) => settings.put(request.body, request.person?.userId ?? ''),
  );
  app.get(
    '/rates',
    route('settings:read', 'listRates', 'Exchange rates by day', { response: answers(z.array(Rate)) }),
    async () => settings.rates(),
  );
  app.put(
    '/rates',
    route('settings:write', 'putRates', 'Replace the exchange rates', {
      body: z.array(Rate).max(100_000),
      response: answers(z.array(Rate)),
    }),
    async (request) => settings.putRates(request.body, request.person?.userId ?? ''),
  );
};
