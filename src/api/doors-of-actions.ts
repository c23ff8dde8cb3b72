import type { Readable } from 'node:stream';
import {
  addCampaign,
  addConsent,
  changeCampaign,
  continueCampaign,
  finishTask,
  hashedFile,
  importConsents,
  launchCampaign,
  lintDraft,
  listCampaigns,
  listHashedAudiences,
  listTasks,
  listUnknown,
  makeHashedAudience,
  prelaunchSheet,
  previewMessages,
  putChannel,
  putContactPolicy,
  readCampaign,
  readChannels,
  readContactPolicy,
  readCustomerContact,
  readPreferences,
  readProgress,
  readReturns,
  removeCampaign,
  resolveUnknown,
  type SenderDeps,
  savePreferences,
  sendTest,
  stopCampaign,
  switchSending,
  tellReturns,
  unsubscribe,
  writtenFile,
} from '#actions';
import type { Campaign, CampaignDraft, ChangedCampaign, NewCampaign, Purpose } from '#contract/campaign';
import type {
  CampaignProgress,
  LintFinding,
  MessagePreview,
  PrelaunchSheet,
  UnknownDelivery,
} from '#contract/campaign-check';
import type { ChannelChange, ChannelState } from '#contract/channel';
import type { ConsentImport, CustomerContact, NewConsent } from '#contract/consent';
import type { ContactPolicy, ContactPolicyAnswer } from '#contract/contact-policy';
import type { HashedAudience, HashedAudienceAsk } from '#contract/hashed-audience';
import type { MessageReturns, ReturnProvider } from '#contract/message-return';
import type { Preferences } from '#contract/preferences';
import type { Task, TaskDone } from '#contract/task';
import { readSettings } from '#platform/settings';

/** What can be asked about campaigns, consent and everything that is sent. */
export type ActionDoors = {
  readonly campaigns: {
    list(): Promise<Campaign[]>;
    add(campaign: NewCampaign, by: string): Promise<Campaign>;
    find(campaignId: number): Promise<Campaign>;
    change(campaignId: number, campaign: ChangedCampaign): Promise<Campaign>;
    remove(campaignId: number): Promise<void>;
    sheet(campaignId: number, by: string): Promise<PrelaunchSheet>;
    launch(campaignId: number, confirmed: number, by: string): Promise<Campaign>;
    stop(campaignId: number): Promise<Campaign>;
    goOn(campaignId: number): Promise<Campaign>;
    progress(campaignId: number): Promise<CampaignProgress>;
    unknown(campaignId: number): Promise<UnknownDelivery[]>;
    resolve(campaignId: number, deliveryId: string, finding: 'was-sent' | 'send-again'): Promise<void>;
    file(campaignId: number): AsyncIterable<Uint8Array>;
    preview(steps: CampaignDraft, customerId: string | undefined): Promise<MessagePreview[]>;
    lint(steps: CampaignDraft): Promise<LintFinding[]>;
    test(steps: CampaignDraft, to: string): Promise<{ outcome: string; reason: string }>;
  };
  readonly contact: {
    policy(): Promise<ContactPolicyAnswer>;
    putPolicy(policy: ContactPolicy, by: string): Promise<ContactPolicyAnswer>;
    stopAll(isStopped: boolean, by: string): Promise<ContactPolicyAnswer>;
    channels(): Promise<ChannelState[]>;
    putChannel(change: ChannelChange, by: string): Promise<ChannelState[]>;
    ofCustomer(customerId: string): Promise<CustomerContact>;
    addConsent(consent: NewConsent, by: string): Promise<void>;
    importConsents(bytes: Readable, by: string): Promise<ConsentImport>;
  };
  readonly tasks: {
    list(isDone: boolean): Promise<Task[]>;
    finish(deliveryId: string, done: TaskDone, by: string): Promise<void>;
  };
  readonly ads: {
    list(): Promise<HashedAudience[]>;
    make(ask: HashedAudienceAsk, by: string): Promise<HashedAudience>;
    file(audienceId: number, by: string): AsyncIterable<Uint8Array>;
  };
  readonly returns: {
    latest(): Promise<MessageReturns>;
    tell(provider: ReturnProvider, token: string, body: string): Promise<number>;
  };
  readonly preferences: {
    read(token: string): Promise<Preferences>;
    unsubscribe(token: string): Promise<void>;
    save(token: string, granted: readonly Purpose[]): Promise<Preferences>;
  };
};

/** @param onWork there may be something to send */
export function doorsOfActions(deps: SenderDeps, onWork: () => void): ActionDoors {
  const country = async () => (await readSettings(deps.records)).country;
  const woken = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    onWork();
    return result;
  };
  return {
    campaigns: {
      list: () => listCampaigns(deps),
      add: (campaign, by) => addCampaign(deps, campaign, by),
      find: (campaignId) => readCampaign(deps, campaignId),
      change: (campaignId, campaign) => changeCampaign(deps, campaignId, campaign),
      remove: (campaignId) => removeCampaign(deps, campaignId),
      sheet: (campaignId, by) => prelaunchSheet(deps, campaignId, by),
      launch: (campaignId, confirmed, by) => woken(launchCampaign(deps, campaignId, confirmed, by)),
      stop: (campaignId) => stopCampaign(deps, campaignId),
      goOn: (campaignId) => woken(continueCampaign(deps, campaignId)),
      progress: (campaignId) => readProgress(deps, campaignId),
      unknown: (campaignId) => listUnknown(deps, campaignId),
      resolve: (campaignId, deliveryId, finding) => woken(resolveUnknown(deps, campaignId, deliveryId, finding)),
      file: (campaignId) => writtenFile(deps, campaignId),
      preview: (steps, customerId) => previewMessages(deps, steps, customerId),
      lint: (steps) => lintDraft(deps, steps),
      test: (steps, to) => sendTest(deps, steps, to),
    },
    contact: {
      policy: () => readContactPolicy(deps),
      putPolicy: (policy, by) => putContactPolicy(deps, policy, by),
      stopAll: (isStopped, by) => woken(switchSending(deps, isStopped, by)),
      channels: () => readChannels(deps),
      putChannel: (change, by) => putChannel(deps, change, by),
      ofCustomer: (customerId) => readCustomerContact(deps, customerId),
      addConsent: async (consent, by) => addConsent(deps, consent, await country(), by),
      importConsents: async (bytes, by) => importConsents(deps, bytes, await country(), by),
    },
    tasks: {
      list: (isDone) => listTasks(deps, isDone),
      finish: (deliveryId, done, by) => finishTask(deps, deliveryId, done, by),
    },
    ads: {
      list: () => listHashedAudiences(deps),
      make: (ask, by) => makeHashedAudience(deps, ask, by),
      file: (audienceId, by) => hashedFile(deps, audienceId, by),
    },
    returns: {
      latest: () => readReturns(deps),
      tell: (provider, token, body) => tellReturns(deps, provider, token, body),
    },
    preferences: {
      read: (token) => readPreferences(deps, token),
      unsubscribe: (token) => unsubscribe(deps, token),
      save: (token, granted) => savePreferences(deps, token, granted),
    },
  };
}
