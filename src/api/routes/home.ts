import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Day } from '#contract/common';
import { HomeAnswer } from '#contract/home';
import { FieldDescription } from '#contract/segment';
import { DictionaryField, QualityAnswer } from '#contract/work';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localised } from '../localised.ts';
import { route } from '../route.ts';

/** The first page, the state of the data, and the fields a condition can name. */
export const homeRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/home',
    route('values:read', 'readHome', 'What the customers are worth, what moved it, what to do next', {
      querystring: z.strictObject({ asOf: Day.optional(), compareTo: Day.optional() }),
      response: answers(HomeAnswer),
    }),
    async (request) => doors.home(localised(request)),
  );
  app.get(
    '/quality',
    route('quality:read', 'readQuality', 'State of the data from its sources to its use', {
      response: answers(QualityAnswer),
    }),
    async () => doors.quality(),
  );
  app.get(
    '/fields',
    route('values:read', 'listFields', 'Fields, operators and values of conditions', {
      response: answers(z.array(FieldDescription)),
    }),
    async () => [...doors.fields()],
  );
  app.get(
    '/dictionary',
    route(
      'quality:read',
      'readDictionary',
      'Columns of the fact store, who answers for them and how sensitive they are',
      {
        response: answers(z.array(DictionaryField)),
      },
    ),
    async () => [...doors.dictionary()],
  );
};
