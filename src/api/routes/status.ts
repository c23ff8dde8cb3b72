import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Status } from '#contract/work';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localeAsked } from '../localised.ts';
import { route } from '../route.ts';

/** How the installation is: whole for who is signed in; for guests no more than what a first start shows. */
export const statusRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/status',
    route('public', 'readStatus', 'State of the installation', { response: answers(Status) }),
    async (request) =>
      request.person === undefined
        ? doors.status.forGuests(localeAsked(request))
        : doors.status.whole(localeAsked(request)),
  );
};
