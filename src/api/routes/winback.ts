import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { WinbackAnswer, WinbackQuery, WinbackQueueAnswer } from '#contract/winback';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

/** Whom it is worth winning back. */
export const winbackRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { worth } }) => {
  app.get(
    '/lifecycle/winback',
    route(
      'values:read',
      'readWinback',
      'Chance of a return, value if back, kinds of loss and signs that go before one',
      {
        querystring: WinbackQuery.strict(),
        response: answers(WinbackAnswer),
      },
    ),
    async (request) => worth.winback(request.query),
  );
  app.get(
    '/lifecycle/winback/queue',
    route('customers:read', 'readWinbackQueue', 'The customers with the highest expected gain', {
      querystring: WinbackQuery.strict(),
      response: answers(WinbackQueueAnswer),
    }),
    async (request) => worth.winbackQueue(request.query),
  );
};
