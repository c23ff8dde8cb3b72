import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CustomerList, CustomerListDetail, CustomerListFile, NewCustomerList } from '#contract/customer-list';
import { agrees, answers, creates, sends } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { localeAsked } from '../localised.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-file.ts';

const Id = z.coerce.number().int().min(1).max(999_999_999);
const ListId = z.object({ listId: Id });

/** Lists of customers that were uploaded as files. */
export const listRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { lists } }) => {
  app.get(
    '/lists',
    route('segments:read', 'listCustomerLists', 'Uploaded lists of customers', {
      response: answers(z.array(CustomerList)),
    }),
    async () => lists.list(),
  );
  app.post(
    '/lists',
    route('segments:write', 'addCustomerList', 'Make a list of an uploaded file', {
      body: NewCustomerList,
      response: creates(CustomerList),
    }),
    async (request, reply) => reply.code(201).send(await lists.add(request.body, request.person?.name ?? '')),
  );
  app.get(
    '/lists/:listId',
    route('segments:read', 'readCustomerList', 'A list, its versions, and what became of their lines', {
      params: ListId,
      response: answers(CustomerListDetail),
    }),
    async (request) => lists.read(request.params.listId),
  );
  app.put(
    '/lists/:listId/file',
    route('segments:write', 'replaceCustomerList', 'Take another file: the next version of a list', {
      params: ListId,
      body: CustomerListFile,
      response: answers(CustomerList),
    }),
    async (request) => lists.replace(request.params.listId, request.body, request.person?.name ?? ''),
  );
  app.get(
    '/lists/:listId/problems.csv',
    route('customers:export', 'downloadListProblems', 'Lines of a list that mean nobody, with the reason', {
      params: ListId,
      querystring: z.strictObject({ version: Id.optional() }),
      response: sends('text/csv', z.string()),
    }),
    async (request, reply) => {
      const { listId } = request.params;
      const lines = lists.problems(listId, request.query.version, localeAsked(request));
      return sendFile(reply, `list-${listId}-problems.csv`, lines);
    },
  );
  app.delete(
    '/lists/:listId',
    route('segments:write', 'removeCustomerList', 'Forget a list that nothing asks', {
      params: ListId,
      response: agrees(z.null()),
    }),
    async (request, reply) => {
      await lists.remove(request.params.listId);
      return reply.code(204).send(null);
    },
  );
};
