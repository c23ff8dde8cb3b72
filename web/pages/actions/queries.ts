import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Campaign, CampaignDraft, ChangedCampaign, NewCampaign } from '#contract/campaign';
import type { LintFinding, MessagePreview } from '#contract/campaign-check';
import type { ChannelChange, ChannelState } from '#contract/channel';
import type { ContactPolicy, ContactPolicyAnswer } from '#contract/contact-policy';
import { post, put, read, remove } from '../../client/http.ts';

const FOLLOW_MS = 2_000;

export const campaignsQuery = queryOptions({
  queryKey: ['actions', 'campaigns'],
  queryFn: ({ signal }) => read('/api/v1/campaigns', { signal }),
});

/** One campaign; followed while it sends. */
export const campaignQuery = (campaignId: number) =>
  queryOptions({
    queryKey: ['actions', 'campaign', campaignId],
    queryFn: ({ signal }) => read('/api/v1/campaigns/{campaignId}', { path: { campaignId }, signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'scheduled' || data?.state === 'sending' ? FOLLOW_MS : false,
  });

/** The sheet before the launch, of one version of a draft. */
export const sheetQuery = ({ campaignId, version }: Pick<Campaign, 'campaignId' | 'version'>) =>
  queryOptions({
    queryKey: ['actions', 'sheet', campaignId, version],
    queryFn: ({ signal }) => read('/api/v1/campaigns/{campaignId}/sheet', { path: { campaignId }, signal }),
    staleTime: 0,
  });

export const progressQuery = (campaignId: number, isMoving: boolean) =>
  queryOptions({
    // The last look comes after the last message: a campaign that has come to its end is asked for once more.
    queryKey: ['actions', 'progress', campaignId, isMoving],
    queryFn: ({ signal }) => read('/api/v1/campaigns/{campaignId}/progress', { path: { campaignId }, signal }),
    refetchInterval: isMoving ? FOLLOW_MS : false,
    placeholderData: keepPreviousData,
  });

export const unknownQuery = (campaignId: number, messages: number) =>
  queryOptions({
    queryKey: ['actions', 'unknown', campaignId, messages],
    queryFn: ({ signal }) => read('/api/v1/campaigns/{campaignId}/unknown', { path: { campaignId }, signal }),
  });

export const policyQuery = queryOptions({
  queryKey: ['actions', 'policy'],
  queryFn: ({ signal }) => read('/api/v1/contact-policy', { signal }),
});

export const channelsQuery = queryOptions({
  queryKey: ['actions', 'channels'],
  queryFn: ({ signal }) => read('/api/v1/channels', { signal }),
});

export const returnsQuery = queryOptions({
  queryKey: ['actions', 'returns'],
  queryFn: ({ signal }) => read('/api/v1/message-returns', { signal }),
});

export const tasksQuery = queryOptions({
  queryKey: ['actions', 'tasks'],
  queryFn: ({ signal }) => read('/api/v1/tasks', { signal }),
});

export const addCampaign = (campaign: NewCampaign): Promise<Campaign> => post('/api/v1/campaigns', { body: campaign });
export const changeCampaign = (campaignId: number, campaign: ChangedCampaign): Promise<Campaign> =>
  put('/api/v1/campaigns/{campaignId}', { path: { campaignId }, body: campaign });
export const removeCampaign = (campaignId: number): Promise<unknown> =>
  remove('/api/v1/campaigns/{campaignId}', { path: { campaignId } });
export const launchCampaign = (campaignId: number, customers: number): Promise<Campaign> =>
  post('/api/v1/campaigns/{campaignId}/launch', { path: { campaignId }, body: { customers } });
export const stopCampaign = (campaignId: number): Promise<Campaign> =>
  post('/api/v1/campaigns/{campaignId}/stop', { path: { campaignId } });
export const continueCampaign = (campaignId: number): Promise<Campaign> =>
  post('/api/v1/campaigns/{campaignId}/continue', { path: { campaignId } });
export const resolveUnknown = (
  campaignId: number,
  deliveryId: string,
  finding: 'was-sent' | 'send-again',
): Promise<unknown> =>
  post('/api/v1/campaigns/{campaignId}/unknown/{deliveryId}', { path: { campaignId, deliveryId }, body: { finding } });
export const previewMessages = (steps: CampaignDraft): Promise<MessagePreview[]> =>
  post('/api/v1/campaigns/preview', { body: { steps } });
export const lintContent = (steps: CampaignDraft): Promise<LintFinding[]> =>
  post('/api/v1/campaigns/lint', { body: steps });
export const sendTest = (steps: CampaignDraft): Promise<{ outcome: string; reason: string }> =>
  post('/api/v1/campaigns/test', { body: steps });
export const putPolicy = (policy: ContactPolicy): Promise<ContactPolicyAnswer> =>
  put('/api/v1/contact-policy', { body: policy });
export const switchSending = (isStopped: boolean): Promise<ContactPolicyAnswer> =>
  put('/api/v1/contact-policy/stop', { body: { isStopped } });
export const putChannel = (change: ChannelChange): Promise<ChannelState[]> => put('/api/v1/channels', { body: change });
export const finishTask = (deliveryId: string, outcome: 'reached' | 'not-reached' | 'refused'): Promise<unknown> =>
  post('/api/v1/tasks/{deliveryId}/done', { path: { deliveryId }, body: { outcome } });
