import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ChannelChange, ChannelState } from '#contract/channel';
import { ConsentImport, CustomerContact, NewConsent } from '#contract/consent';
import { ContactPolicy, ContactPolicyAnswer } from '#contract/contact-policy';
import { Task, TaskDone } from '#contract/task';
import { agrees, answers } from '../answers.ts';
import { FileBody, MEDIA_TYPES } from '../bodies.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const Switch = z.strictObject({ isStopped: z.boolean() }).meta({ id: 'SendingSwitch' });

/** Who may be written to, how often, by which ways; and what people have to do. */
export const contactRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  await app.register(policyRoutes, { doors });
  await app.register(consentRoutes, { doors });
  await app.register(taskRoutes, { doors });
};

const policyRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/contact-policy',
    route('campaigns:read', 'readContactPolicy', 'What holds for every campaign', {
      response: answers(ContactPolicyAnswer),
    }),
    async () => doors.actions.contact.policy(),
  );
  app.put(
    '/contact-policy',
    route('campaigns:write', 'putContactPolicy', 'Decide anew what holds for every campaign', {
      body: ContactPolicy,
      response: answers(ContactPolicyAnswer),
    }),
    async (request) => doors.actions.contact.putPolicy(request.body, request.person?.userId ?? ''),
  );
  app.put(
    '/contact-policy/stop',
    route('campaigns:send', 'switchSending', 'The kill switch: stop everything, or let it go on', {
      body: Switch,
      response: answers(ContactPolicyAnswer),
    }),
    async (request) => doors.actions.contact.stopAll(request.body.isStopped, request.person?.userId ?? ''),
  );
  app.get(
    '/channels',
    route('campaigns:read', 'listChannels', 'Ways out and how they are set; passwords do not come out', {
      response: answers(z.array(ChannelState)),
    }),
    async () => doors.actions.contact.channels(),
  );
  app.put(
    '/channels',
    route('settings:write', 'putChannel', 'Set a way out', {
      body: ChannelChange,
      response: answers(z.array(ChannelState)),
    }),
    async (request) => doors.actions.contact.putChannel(request.body, request.person?.userId ?? ''),
  );
};

const consentRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/customers/:customerId/contact',
    route('customers:read', 'readCustomerContact', 'How a customer may be written to, and what they were sent', {
      params: z.object({ customerId: z.string().regex(/^\d{1,20}$/) }),
      response: answers(CustomerContact),
    }),
    async (request) => doors.actions.contact.ofCustomer(request.params.customerId),
  );
  app.post(
    '/consents',
    route('campaigns:write', 'addConsent', 'Keep a decision of somebody about being written to', {
      body: NewConsent,
      response: agrees(z.null()),
    }),
    async (request, reply) => {
      await doors.actions.contact.addConsent(request.body, request.person?.userId ?? '');
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/consents/import',
    route('campaigns:write', 'importConsents', 'Take in a CSV file of decisions; the same file twice adds nothing', {
      consumes: [...MEDIA_TYPES],
      body: FileBody,
      response: answers(ConsentImport),
    }),
    async (request) => doors.actions.contact.importConsents(request.body as Readable, request.person?.userId ?? ''),
  );
};

const taskRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/tasks',
    route('campaigns:read', 'listTasks', 'Customers to call because a campaign says so', {
      querystring: z.strictObject({ state: z.enum(['open', 'done']).default('open') }),
      response: answers(z.array(Task)),
    }),
    async (request) => doors.actions.tasks.list(request.query.state === 'done'),
  );
  app.post(
    '/tasks/:deliveryId/done',
    route('campaigns:write', 'finishTask', 'Say how a task went', {
      params: z.object({ deliveryId: z.string().regex(/^\d{1,18}$/) }),
      body: TaskDone,
      response: agrees(z.null()),
    }),
    async (request, reply) => {
      await doors.actions.tasks.finish(request.params.deliveryId, request.body, request.person?.userId ?? '');
      return reply.code(204).send(null);
    },
  );
};
