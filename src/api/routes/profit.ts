import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Day } from '#contract/common';
import { CustomerCosts, ProfitAnswer, ProfitQuery } from '#contract/profit';
import { answers } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const CustomerId = z.object({ customerId: z.string().regex(/^\d{1,20}$/) });

/** Who earns and who costs. The cost model itself is a part of the settings. */
export const profitRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { worth } }) => {
  app.get(
    '/value/profit',
    route('values:read', 'readProfit', 'What is left of customers after all costs, and payback of acquisition', {
      querystring: ProfitQuery.strict(),
      response: answers(ProfitAnswer),
    }),
    async (request) => worth.profit(request.query),
  );
  app.get(
    '/customers/:customerId/costs',
    route('customers:read', 'readCustomerCosts', 'What one customer cost, and what is left', {
      params: CustomerId,
      querystring: z.strictObject({ asOf: Day.optional() }),
      response: answers(CustomerCosts),
    }),
    async (request) => worth.customerCosts(request.params.customerId, request.query),
  );
};
