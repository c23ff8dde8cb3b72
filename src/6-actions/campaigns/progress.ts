import type { CampaignProgress, UnknownDelivery } from '#contract/campaign-check';
import { Failure } from '#contract/failure';
import { num } from '#platform/num';
import type { RecordsSession } from '#platform/postgres';
import type { SenderDeps } from '../sending/open-round.ts';
import { keptCampaign } from './campaign-records.ts';

type Session = { readonly records: RecordsSession };
type Count = {
  step: number;
  state: string;
  arm: string | null;
  reason: string;
  messages: string;
  costMinor: string;
  nextAt: Date | null;
};
type Round = Pick<CampaignProgress['rounds'][number], 'step' | 'state' | 'reason' | 'audience'> & { dueAt: Date };

const COUNTS = `select step, state, arm, reason, count(*) as messages, sum(cost_minor)::text as "costMinor",
    min(not_before) filter (where state = 'queued') as "nextAt"
  from act_deliveries where campaign_id = $1 group by step, state, arm, reason`;
const ROUNDS =
  'select step, state, reason, due_at as "dueAt", audience from act_rounds where campaign_id = $1 order by step';

/** How far a campaign is, and why some are left out: of the last round that has begun. @throws Failure `request.not-found` */
export async function readProgress({ records }: Session, campaignId: number): Promise<CampaignProgress> {
  await keptCampaign({ records }, campaignId);
  const [counts, rounds] = await Promise.all([
    records.query<Count>(COUNTS, [campaignId]),
    records.query<Round>(ROUNDS, [campaignId]),
  ]);
  const latest = Math.max(0, ...counts.map(({ step }) => step));
  const of = (keep: (count: Count) => boolean) =>
    counts.filter(keep).reduce((sum, { messages }) => sum + num(messages), 0);
  const here = (keep: (count: Count) => boolean) => of((count) => count.step === latest && keep(count));
  const reasons = counts.filter(({ step, state }) => step === latest && state === 'excluded');
  const excluded = new Map<string, number>();
  for (const { reason, messages } of reasons) excluded.set(reason, (excluded.get(reason) ?? 0) + num(messages));
  const failures = counts.filter(({ state, reason }) => (state === 'failed' || state === 'unknown') && reason !== '');
  return {
    counts: {
      audience: here(() => true),
      treated: here(({ arm, state }) => arm === 'treated' && state !== 'excluded'),
      control: here(({ arm }) => arm === 'control'),
      holdout: here(({ arm }) => arm === 'holdout'),
      excluded: [...excluded]
        .map(([reason, customers]) => ({ reason, customers }))
        .sort((a, b) => b.customers - a.customers),
    },
    rounds: rounds.map((round) => {
      const inState = (...states: string[]) => of(({ step, state }) => step === round.step && states.includes(state));
      const waiting = counts.filter(({ step, nextAt }) => step === round.step && nextAt !== null);
      const nextAt = waiting.map((count) => count.nextAt?.getTime() ?? 0).sort((a, b) => a - b)[0];
      return {
        ...round,
        dueAt: round.dueAt.toISOString(),
        decided: of(({ step }) => step === round.step),
        queued: inState('queued', 'attempting'),
        sent: inState('sent'),
        failed: inState('failed'),
        unknown: inState('unknown'),
        nextAt: nextAt === undefined ? null : new Date(nextAt).toISOString(),
      };
    }),
    failures: failures.map(({ state, reason, messages }) => ({ state, reason, messages: num(messages) })),
    costMinor: counts.reduce((sum, { costMinor }) => sum + num(costMinor), 0),
  };
}

/** Messages that may have been sent: nobody knows. At most 500, the latest first. */
export async function listUnknown({ records }: Session, campaignId: number): Promise<UnknownDelivery[]> {
  type Row = Omit<UnknownDelivery, 'attemptedAt'> & { attemptedAt: Date | null };
  const rows = await records.query<Row>(
    `select delivery_id::text as "deliveryId", customer_id::text as "customerId", step, coalesce(address, '') as address, reason,
       attempted_at as "attemptedAt"
     from act_deliveries where campaign_id = $1 and state = 'unknown' order by attempted_at desc, delivery_id limit 500`,
    [campaignId],
  );
  return rows.map((row) => ({ ...row, attemptedAt: row.attemptedAt?.toISOString() ?? null }));
}

/**
 * Settles a message of which nobody knew, after a person has looked: it was sent, or it was not and is to be sent now.
 * @throws Failure `request.not-found` for one that is not unknown
 */
export async function resolveUnknown(
  { records, clock }: SenderDeps,
  campaignId: number,
  deliveryId: string,
  finding: 'was-sent' | 'send-again',
): Promise<void> {
  await records.transaction(async (session) => {
    const sql =
      finding === 'was-sent'
        ? `update act_deliveries set state = 'sent', reason = 'confirmed', version = version + 1
           where campaign_id = $1 and delivery_id = $2 and state = 'unknown' and $3::timestamptz is not null returning step`
        : `update act_deliveries set state = 'queued', reason = '', attempted_at = null, settled_at = null, cost_minor = 0, not_before = $3,
             version = version + 1
           where campaign_id = $1 and delivery_id = $2 and state = 'unknown' returning step`;
    const [row] = await session.query<{ step: number }>(sql, [campaignId, deliveryId, clock.now()]);
    if (row === undefined) throw new Failure('request.not-found', { what: 'message', id: deliveryId });
    await session.query('insert into act_untold (deliveries) values (array[$1::bigint])', [deliveryId]);
    if (finding === 'was-sent') return;
    await session.query(
      "update act_rounds set state = 'sending', ended_at = null where campaign_id = $1 and step = $2 and state = 'done'",
      [campaignId, row.step],
    );
    await session.query(
      "update act_campaigns set state = 'sending', ended_at = null where campaign_id = $1 and state = 'done'",
      [campaignId],
    );
  });
}
