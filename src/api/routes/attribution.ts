import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AttributionAnswer, AttributionQuery, CustomerReferrals } from '#contract/attribution';
import { Day } from '#contract/common';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const CustomerId = z.object({ customerId: z.string().regex(/^\d{1,20}$/) });

/** What value goes back to: the first purchase, the breadth of purchases, and who brought whom. */
export const attributionRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { worth } }) => {
  app.get(
    '/value/attribution',
    route('values:read', 'readAttribution', 'Value by first purchase, category breadth, next category and referrals', {
      querystring: AttributionQuery.strict(),
      response: answers(AttributionAnswer),
    }),
    async (request) => worth.attribution(request.query),
  );
  app.get(
    '/customers/:customerId/referrals',
    route('customers:read', 'readCustomerReferrals', 'Who brought one customer, and what those she brought are worth', {
      params: CustomerId,
      querystring: z.strictObject({ asOf: Day.optional() }),
      response: answers(CustomerReferrals),
    }),
    async (request) => worth.customerReferrals(request.params.customerId, request.query),
  );
};
