import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Day } from '#contract/common';
import { CustomerDetail, CustomersPage, CustomersQuery, Timeline } from '#contract/customer';
import { answers, sends } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localised } from '../localised.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-file.ts';

const CustomerId = z.object({ customerId: z.string().regex(/^\d{1,20}$/) });
const ExportQuery = CustomersQuery.omit({ page: true, pageSize: true })
  .extend({
    bom: z
      .enum(['0', '1'])
      .default('1')
      .describe('1: begins with a byte order mark, which spreadsheets need to read UTF-8'),
  })
  .strict();

/** Customers: the list, its file, and one customer with everything known. */
export const customerRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { customers } }) => {
  app.get(
    '/customers',
    route('customers:read', 'listCustomers', 'Customers that meet all conditions', {
      querystring: CustomersQuery.strict(),
      response: answers(CustomersPage),
    }),
    async (request) => customers.list(request.query),
  );
  app.get(
    '/customers.csv',
    route('customers:export', 'exportCustomers', 'The same customers as a file', {
      querystring: ExportQuery,
      response: sends('text/csv', z.string()),
    }),
    async (request, reply) =>
      sendFile(reply, 'customers.csv', marked(customers.file(request.query), request.query.bom)),
  );
  app.get(
    '/orders.csv',
    route('customers:export', 'exportOrders', 'The orders of the same customers as a file', {
      querystring: ExportQuery,
      response: sends('text/csv', z.string()),
    }),
    async (request, reply) =>
      sendFile(reply, 'orders.csv', marked(customers.orderFile(request.query), request.query.bom)),
  );
  app.get(
    '/histories.csv',
    route('customers:export', 'exportHistories', 'The purchase histories of the same customers, as models read them', {
      querystring: ExportQuery.omit({ sort: true, order: true }).extend({
        step: z
          .enum(['day', 'week', 'month'])
          .default('day')
          .describe('day: frequency, recency, age; week or month: frequency, recency, opportunities, for BG/BB'),
      }),
      response: sends('text/csv', z.string()),
    }),
    async (request, reply) =>
      sendFile(reply, 'histories.csv', marked(customers.historyFile(request.query), request.query.bom)),
  );
  app.get(
    '/customers/:customerId',
    route('customers:read', 'findCustomer', 'One customer', {
      params: CustomerId,
      querystring: z.strictObject({ asOf: Day.optional() }),
      response: answers(CustomerDetail),
    }),
    async (request) => customers.find(request.params.customerId, localised(request)),
  );
  app.get(
    '/customers/:customerId/timeline',
    route('customers:read', 'readTimeline', 'What happened with a customer, the newest first', {
      params: CustomerId,
      querystring: z.strictObject({ before: z.string().max(200).optional() }),
      response: answers(Timeline),
    }),
    async (request) => customers.timeline(request.params.customerId, request.query.before),
  );
};

const MARK_BYTES = 3;

/** A file with its byte order mark, or without. */
async function* marked(pieces: AsyncIterable<Uint8Array>, bom: '0' | '1'): AsyncGenerator<Uint8Array> {
  let skip = bom === '1' ? 0 : MARK_BYTES;
  for await (const piece of pieces) {
    yield piece.subarray(skip);
    skip = 0;
  }
}
