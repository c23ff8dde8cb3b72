import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Campaign, CampaignDraft, ChangedCampaign, NewCampaign } from '#contract/campaign';
import {
  CampaignProgress,
  LintFinding,
  MessagePreview,
  PrelaunchSheet,
  UnknownDelivery,
} from '#contract/campaign-check';
import { agrees, answers, creates, sends } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';
import { sendFile } from '../send-file.ts';

const CampaignId = z.object({ campaignId: z.coerce.number().int().min(1).max(2_147_483_647) });
const Launch = z
  .strictObject({ customers: z.number().int().min(1).describe('How many will be written to: the number on the sheet') })
  .meta({ id: 'Launch' });
const Resolution = z.strictObject({ finding: z.enum(['was-sent', 'send-again']) }).meta({ id: 'Resolution' });
const Ask = z
  .strictObject({
    steps: CampaignDraft,
    customerId: z
      .string()
      .regex(/^\d{1,20}$/)
      .optional(),
  })
  .meta({ id: 'PreviewAsk' });
const TestSend = z.object({ outcome: z.string(), reason: z.string() }).meta({ id: 'TestSend' });

/** Campaigns: drafts in six steps, the sheet before the launch, and what becomes of every message. */
export const campaignRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  await app.register(draftRoutes, { doors });
  await app.register(launchedRoutes, { doors });
  await app.register(contentRoutes, { doors });
};

const draftRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.get(
    '/campaigns',
    route('campaigns:read', 'listCampaigns', 'Campaigns, the newest first', { response: answers(z.array(Campaign)) }),
    async () => doors.actions.campaigns.list(),
  );
  app.post(
    '/campaigns',
    route('campaigns:write', 'addCampaign', 'Keep a new draft', { body: NewCampaign, response: creates(Campaign) }),
    async (request, reply) =>
      reply.code(201).send(await doors.actions.campaigns.add(request.body, request.person?.userId ?? '')),
  );
  app.get(
    '/campaigns/:campaignId',
    route('campaigns:read', 'findCampaign', 'One campaign', { params: CampaignId, response: answers(Campaign) }),
    async (request) => doors.actions.campaigns.find(request.params.campaignId),
  );
  app.put(
    '/campaigns/:campaignId',
    route('campaigns:write', 'changeCampaign', 'Change a draft', {
      params: CampaignId,
      body: ChangedCampaign,
      response: answers(Campaign),
    }),
    async (request) => doors.actions.campaigns.change(request.params.campaignId, request.body),
  );
  app.delete(
    '/campaigns/:campaignId',
    route('campaigns:write', 'removeCampaign', 'Forget a draft', { params: CampaignId, response: agrees(z.null()) }),
    async (request, reply) => {
      await doors.actions.campaigns.remove(request.params.campaignId);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/campaigns/:campaignId/sheet',
    route('campaigns:read', 'readSheet', 'The sheet before the launch: groups, smallest visible effect, gain, cost', {
      params: CampaignId,
      response: answers(PrelaunchSheet),
    }),
    async (request) => doors.actions.campaigns.sheet(request.params.campaignId, request.person?.userId ?? ''),
  );
  app.post(
    '/campaigns/:campaignId/launch',
    route('campaigns:send', 'launchCampaign', 'Launch a draft; the number of customers is confirmed', {
      params: CampaignId,
      body: Launch,
      response: answers(Campaign),
    }),
    async (request) =>
      doors.actions.campaigns.launch(request.params.campaignId, request.body.customers, request.person?.userId ?? ''),
  );
};

const launchedRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.post(
    '/campaigns/:campaignId/stop',
    route('campaigns:send', 'stopCampaign', 'Stop: no message begins any more', {
      params: CampaignId,
      response: answers(Campaign),
    }),
    async (request) => doors.actions.campaigns.stop(request.params.campaignId),
  );
  app.post(
    '/campaigns/:campaignId/continue',
    route('campaigns:send', 'continueCampaign', 'Let a stopped campaign go on where it was', {
      params: CampaignId,
      response: answers(Campaign),
    }),
    async (request) => doors.actions.campaigns.goOn(request.params.campaignId),
  );
  app.get(
    '/campaigns/:campaignId/progress',
    route('campaigns:read', 'readProgress', 'How far it is, and why some are left out', {
      params: CampaignId,
      response: answers(CampaignProgress),
    }),
    async (request) => doors.actions.campaigns.progress(request.params.campaignId),
  );
  app.get(
    '/campaigns/:campaignId/unknown',
    route('campaigns:read', 'listUnknown', 'Messages of which nobody knows whether they were sent', {
      params: CampaignId,
      response: answers(z.array(UnknownDelivery)),
    }),
    async (request) => doors.actions.campaigns.unknown(request.params.campaignId),
  );
  app.post(
    '/campaigns/:campaignId/unknown/:deliveryId',
    route('campaigns:send', 'resolveUnknown', 'Say what a person found out about such a message', {
      params: CampaignId.extend({ deliveryId: z.string().regex(/^\d{1,18}$/) }),
      body: Resolution,
      response: agrees(z.null()),
    }),
    async (request, reply) => {
      const { campaignId, deliveryId } = request.params;
      await doors.actions.campaigns.resolve(campaignId, deliveryId, request.body.finding);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/campaigns/:campaignId/messages.csv',
    route('customers:export', 'exportMessages', 'Messages that were written down: the file for another system', {
      params: CampaignId,
      response: sends('text/csv', z.string()),
    }),
    async (request, reply) =>
      sendFile(
        reply,
        `campaign-${request.params.campaignId}.csv`,
        doors.actions.campaigns.file(request.params.campaignId),
      ),
  );
};

const contentRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  app.post(
    '/campaigns/preview',
    route('campaigns:read', 'previewMessages', 'The message as single customers would get it', {
      body: Ask,
      response: answers(z.array(MessagePreview)),
    }),
    async (request) => doors.actions.campaigns.preview(request.body.steps, request.body.customerId),
  );
  app.post(
    '/campaigns/lint',
    route('campaigns:read', 'lintContent', 'What is wrong with a content', {
      body: CampaignDraft,
      response: answers(z.array(LintFinding)),
    }),
    async (request) => doors.actions.campaigns.lint(request.body),
  );
  app.post(
    '/campaigns/test',
    route('campaigns:send', 'sendTest', 'Send the message to the address of the asker’s own account', {
      body: CampaignDraft,
      response: answers(TestSend),
    }),
    async (request) => doors.actions.campaigns.test(request.body, request.person?.email ?? ''),
  );
};
