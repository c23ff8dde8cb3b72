import { randomUUID } from 'node:crypto';
import type { CampaignDraft } from '#contract/campaign';
import type { LintFinding, MessagePreview } from '#contract/campaign-check';
import { Failure } from '#contract/failure';
import type { Settings } from '#contract/settings';
import { readSettings } from '#platform/settings';
import { type AudienceMember, openAudience } from '#segments';
import { openWay, smsOf } from '../channels/channel-records.ts';
import { openComposer, smsParts } from '../content/compose.ts';
import { lintContent } from '../content/lint.ts';
import type { MessageLinks } from '../content/variables.ts';
import { decide } from '../gate/gate.ts';
import { standingPolicy } from '../policy/policy-records.ts';
import type { SenderDeps } from '../sending/open-round.ts';

const SHOWN = 5;
const LOOKED_AT = 200;
/** Links of a preview lead nowhere: they belong to no message. */
const EXAMPLE_LINKS: MessageLinks = { unsubscribe: 'https://example.com/u/…', preferences: 'https://example.com/u/…' };

/**
 * The message as single customers would get it: one by number, or the first of the audience. With each, what would keep them from getting it
 * now. What is not decided yet is taken as an e-mail to everybody.
 */
export async function previewMessages(
  deps: SenderDeps,
  steps: CampaignDraft,
  customerId: string | undefined,
): Promise<MessagePreview[]> {
  if (steps.content === null) return [];
  const settings = await readSettings(deps.records);
  const standing = await standingPolicy(deps);
  const audience = await openAudience(deps, steps.who?.where ?? []);
  const members =
    customerId === undefined ? await audience.page(undefined, LOOKED_AT) : await audience.these([customerId]);
  const gated = {
    seed: '',
    controlShare: 0,
    channel: steps.delivery?.channel ?? 'email',
    purpose: steps.goal?.purpose ?? 'marketing',
  } as const;
  const decided = await decide(deps, gated, standing, members);
  // Those who would get it come first: they are whom one wants to see.
  const verdicts = decided.sort((a, b) => Number(a.arm === null) - Number(b.arm === null)).slice(0, SHOWN);
  const compose = await composerOrFault(steps.content, settings);
  return verdicts.map((verdict) => {
    const excluded = verdict.arm === null ? verdict.reason : verdict.arm === 'holdout' ? 'holdout' : '';
    const { member } = verdict;
    const filled = compose(member);
    const parts = gated.channel === 'sms' ? smsParts(filled.body, filled.locale) : null;
    return { customerId: member.customerId, name: member.name, ...filled, smsParts: parts, excluded };
  });
}

type Filled = Pick<MessagePreview, 'locale' | 'subject' | 'body' | 'isHtml' | 'fault'>;

async function composerOrFault(
  content: NonNullable<CampaignDraft['content']>,
  settings: Settings,
): Promise<(member: AudienceMember) => Filled> {
  const faulty = (thrown: unknown): Filled => ({
    locale: content.texts[0]?.locale ?? 'en',
    subject: '',
    body: '',
    isHtml: false,
    fault: thrown instanceof Error ? thrown.message : String(thrown),
  });
  try {
    const compose = await openComposer(content, settings);
    return (member) => {
      try {
        return { ...compose(member, EXAMPLE_LINKS), fault: '' };
      } catch (thrown) {
        return faulty(thrown);
      }
    };
  } catch (thrown) {
    return () => faulty(thrown);
  }
}

/** What is wrong with a draft's content; nothing while there is none. */
export async function lintDraft(deps: SenderDeps, steps: CampaignDraft): Promise<LintFinding[]> {
  if (steps.content === null) return [];
  const { policy } = await standingPolicy(deps);
  return lintContent(steps.content, await readSettings(deps.records), {
    channel: steps.delivery?.channel ?? 'email',
    purpose: steps.goal?.purpose ?? 'marketing',
    hasPublicUrl: policy.publicUrl !== '',
    sms: await smsOf(deps),
  });
}

/**
 * Sends the message of a draft to whoever asks for it, filled in for the first customer of the audience. It goes to the asker's own address
 * and to no other, so no customer's consent is touched.
 * @param to the e-mail address of the asker's account
 * @returns what became of it: `sent`, or why not.
 * @throws Failure `request.invalid` where the content is missing or cannot be filled in, and where the asker has no address
 */
export async function sendTest(
  deps: SenderDeps,
  steps: CampaignDraft,
  to: string,
): Promise<{ outcome: string; reason: string }> {
  const { content } = steps;
  const channel = steps.delivery?.channel ?? 'email';
  // No account of ours has a telephone number to try it on.
  if (content === null || channel === 'sms' || (channel === 'email' && to === ''))
    throw new Failure('request.invalid', { where: 'to', reason: '' });
  const [member] = await (await openAudience(deps, steps.who?.where ?? [])).page(undefined, 1);
  const way = await (deps.openWay ?? openWay)(deps, channel);
  if (member === undefined) throw new Failure('request.invalid', { where: 'who', reason: '' });
  if (way === undefined) throw new Failure('campaign.not-ready', { reasons: 'channel-unset' });
  try {
    const filled = (await composerOrFault(content, await readSettings(deps.records)))(member);
    if (filled.fault !== '') throw new Failure('request.invalid', { where: 'content', reason: filled.fault });
    const outcome = await way.send({
      key: `test.${randomUUID()}`,
      to: channel === 'email' ? to : 'test',
      member,
      composed: filled,
      links: { unsubscribe: '', preferences: '' },
      campaign: { campaignId: 0, name: 'test', step: 0 },
    });
    return { outcome: outcome.kind, reason: outcome.kind === 'sent' ? '' : outcome.reason };
  } finally {
    way.close();
  }
}
