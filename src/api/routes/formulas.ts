import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ClaimsAnswer, ClaimsQuery } from '#contract/claims';
import {
  FormulasAnswer,
  FormulasQuery,
  ValuePartsAnswer,
  ValuePartsQuery,
  WhatIfAnswer,
  WhatIfQuery,
} from '#contract/formulas';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

/** Lifetime value by the source's formulas, what it is made of, and what would change it. */
export const formulaRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { formulas } }) => {
  app.get(
    '/value/formulas',
    route('values:read', 'readFormulas', 'Lifetime value by the source’s formulas', {
      querystring: FormulasQuery.strict(),
      response: answers(FormulasAnswer),
    }),
    async (request) => formulas.formulas(request.query),
  );
  app.get(
    '/value/parts',
    route('values:read', 'readValueParts', 'What value is made of, and why groups differ', {
      querystring: ValuePartsQuery.strict(),
      response: answers(ValuePartsAnswer),
    }),
    async (request) => formulas.parts(request.query),
  );
  app.get(
    '/value/what-if',
    route('values:read', 'readWhatIf', 'What customers would be worth if a factor changed', {
      querystring: WhatIfQuery.strict(),
      response: answers(WhatIfAnswer),
    }),
    async (request) => formulas.whatIf(request.query),
  );
  app.get(
    '/value/claims',
    route('values:read', 'readClaims', 'The sources’ claims tested on the shop’s own data', {
      querystring: ClaimsQuery.strict(),
      response: answers(ClaimsAnswer),
    }),
    async (request) => formulas.claims(request.query),
  );
};
