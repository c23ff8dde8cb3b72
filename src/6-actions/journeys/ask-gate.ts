import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import { readSettings } from '#platform/settings';
import { decide } from '../gate/gate.ts';
import { standingPolicy } from '../policy/policy-records.ts';
import { keepVerdicts } from '../sending/deliveries.ts';
import type { Asking } from './advance.ts';
import { grouped } from './grouped.ts';
import type { RunningVersion } from './running.ts';

type Deps = { readonly session: RecordsSession; readonly clock: Clock };

/** A round is the how-manieth entry of a customer, so that customer, step and entry name one row of the send table. */
const OPEN_ROUND = `insert into act_rounds (campaign_id, step, due_at, state, is_decided) values ($1, $2, $3, 'waiting', true)
  on conflict (campaign_id, step) do update set state = case when act_rounds.state = 'done' then 'sending' else act_rounds.state end,
    ended_at = case when act_rounds.state = 'done' then null else act_rounds.ended_at end`;
const REOPEN = "update act_campaigns set state = 'sending', ended_at = null where campaign_id = $1 and state = 'done'";

/**
 * Asks the gate of every campaign for those who have come to a message step, and lays what it lets through into the send table. Whoever is
 * not written to passes the step all the same; the row says why. From here on the sender does what it does for a campaign.
 */
export async function askGate(
  { session, clock }: Deps,
  { messages, seed, definition }: RunningVersion,
  asking: readonly Asking[],
): Promise<void> {
  if (asking.length === 0) return;
  const deps = { records: session, clock };
  const [settings, standing] = [await readSettings(session), await standingPolicy(deps)];
  for (const own of grouped(asking, ({ message, member }) => `${message.id}/${member.occurrence}`).values()) {
    const [first] = own;
    const campaignId = first === undefined ? undefined : messages[first.message.id];
    if (first === undefined || campaignId === undefined) continue;
    const { channel, purpose } = first.message;
    const step = first.member.occurrence;
    // The control group was left out at the entry; the universal holdout is asked again, for its period may have changed since.
    const gated = { seed, controlShare: 0, channel, purpose };
    const verdicts = await decide(
      deps,
      gated,
      standing,
      own.map(({ person }) => person),
    );
    const shares = { shareTreated: 1 - definition.controlShare, shareHeldOut: standing.holdout.share };
    const quiet = channel === 'file' ? { from: '00:00', to: '00:00' } : standing.policy.quietHours;
    await session.query(OPEN_ROUND, [campaignId, step, clock.now()]);
    await session.query(REOPEN, [campaignId]);
    await keepVerdicts(deps, { campaignId, step, channel, purpose, ...shares }, verdicts, {
      now: clock.now(),
      zone: settings.zone,
      quiet,
    });
  }
}
