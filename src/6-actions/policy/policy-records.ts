import { randomBytes } from 'node:crypto';
import { ContactPolicy, type ContactPolicyAnswer } from '#contract/contact-policy';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import type { Holdout } from '../campaigns/arms.ts';

type Deps = { readonly records: RecordsSession; readonly clock: Clock };

/** The policy as it stands now, with the holdout of the period and whether the kill switch is on. */
export type StandingPolicy = ContactPolicyAnswer & { readonly holdout: Holdout };

const DAY_MS = 86_400_000;
const READ =
  'select chosen, holdout_seed as seed, stopped_at as "stoppedAt", stopped_by as "stoppedBy" from act_policy';
const FIRST = `insert into act_policy (chosen, holdout_seed, changed_at) values ('{}', $1, $2) on conflict (single) do nothing`;

/** What holds now. The seed of the holdout is drawn when it is asked for the first time. */
export async function standingPolicy({ records, clock }: Deps): Promise<StandingPolicy> {
  type Row = { chosen: unknown; seed: string; stoppedAt: Date | null; stoppedBy: string | null };
  let [row] = await records.query<Row>(READ);
  if (row === undefined) {
    await records.query(FIRST, [randomBytes(16).toString('hex'), clock.now()]);
    [row] = await records.query<Row>(READ);
  }
  const policy = ContactPolicy.parse(row?.chosen ?? {});
  const { share, days } = policy.holdout;
  const period = Math.floor(clock.now().getTime() / (days * DAY_MS));
  const until = new Date((period + 1) * days * DAY_MS).toISOString().slice(0, 10);
  return {
    policy,
    stoppedAt: row?.stoppedAt?.toISOString() ?? null,
    stoppedBy: row?.stoppedBy ?? null,
    holdoutPeriod: period,
    holdoutUntil: until,
    holdout: { seed: row?.seed ?? '', period, share },
  };
}

/** The policy for pages: without the seed. */
export async function readContactPolicy(deps: Deps): Promise<ContactPolicyAnswer> {
  const { holdout: _, ...shown } = await standingPolicy(deps);
  return shown;
}

export async function putContactPolicy(deps: Deps, chosen: ContactPolicy, by: string): Promise<ContactPolicyAnswer> {
  await standingPolicy(deps);
  const values = [JSON.stringify(chosen), deps.clock.now(), by];
  await deps.records.query('update act_policy set chosen = $1, changed_at = $2, changed_by = $3', values);
  return readContactPolicy(deps);
}

/** The kill switch: on, nothing is sent by any campaign; off, what waited goes on. */
export async function switchSending(deps: Deps, isStopped: boolean, by: string): Promise<ContactPolicyAnswer> {
  await standingPolicy(deps);
  const values = isStopped ? [deps.clock.now(), by] : [null, null];
  await deps.records.query('update act_policy set stopped_at = $1, stopped_by = $2', values);
  return readContactPolicy(deps);
}

/**
 * A backup does not know what was sent after it was taken: where a round or a journey was under way, nothing is sent until a person has looked and lets
 * it go on.
 */
export async function stopSendingAfterRestore(records: RecordsSession, clock: Clock): Promise<void> {
  await records.query(
    `update act_policy set stopped_at = coalesce(stopped_at, $1), stopped_by = coalesce(stopped_by, 'restore')
     where exists (select from act_rounds where state in ('waiting', 'sending'))
       or exists (select from act_journeys where state = 'running')`,
    [clock.now()],
  );
}
