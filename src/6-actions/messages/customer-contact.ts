import { CHANNELS, PURPOSES } from '#contract/campaign';
import type { CustomerContact } from '#contract/consent';
import { openAudience } from '#segments';
import { isHeldOut } from '../campaigns/arms.ts';
import { listConsents } from '../consent/consent-records.ts';
import { subjectsFor } from '../consent/subjects.ts';
import { refusals } from '../gate/gate.ts';
import { standingPolicy } from '../policy/policy-records.ts';
import type { SenderDeps } from '../sending/open-round.ts';

const MESSAGES = `select d.campaign_id as "campaignId", c.name as campaign, d.step, d.channel, d.state, d.reason,
    coalesce(d.settled_at, d.attempted_at, d.decided_at) as at
  from act_deliveries d join act_campaigns c using (campaign_id)
  where d.customer_id = $1 order by coalesce(d.settled_at, d.attempted_at, d.decided_at) desc, d.delivery_id desc limit 200`;

/** What one customer may be written by, what they decided, and what they were sent or spared. @throws Failure `score.not-run` */
export async function readCustomerContact(deps: SenderDeps, customerId: string): Promise<CustomerContact> {
  const [member] = await (await openAudience(deps, [])).these([customerId]);
  type Row = Omit<CustomerContact['messages'][number], 'at'> & { at: Date };
  const messages = await deps.records.query<Row>(MESSAGES, [customerId]);
  const { holdout } = await standingPolicy(deps);
  const pairs = CHANNELS.flatMap((channel) => PURPOSES.map((purpose) => ({ channel, purpose })));
  const states = await Promise.all(
    pairs.map(async (pair) => {
      const [refusal] =
        member === undefined ? ['none' as const] : await refusals(deps, pair.channel, pair.purpose, [member]);
      return { ...pair, state: stateOf(refusal) };
    }),
  );
  const subjects = member === undefined ? [] : CHANNELS.flatMap((channel) => subjectsFor(channel, member));
  return {
    states,
    isHeldOut: isHeldOut(holdout, customerId),
    consents: await listConsents(deps, subjects),
    messages: messages.map((message) => ({ ...message, at: message.at.toISOString() })),
  };
}

/** Refusals of the gate that are consent's own; anything else is none of its words. */
function stateOf(refusal: string | undefined): CustomerContact['states'][number]['state'] {
  if (refusal === undefined) return 'granted';
  return refusal === 'withdrawn' || refusal === 'expired' || refusal === 'bounced' ? refusal : 'none';
}
