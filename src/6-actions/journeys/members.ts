import { num } from '#platform/num';
import type { RecordsSession } from '#platform/postgres';
import type { Arm } from '../campaigns/arms.ts';
import type { RunningVersion } from './running.ts';

type Session = { readonly records: RecordsSession };
type Of = Pick<RunningVersion, 'journeyId' | 'version' | 'definition'>;

const DAY_MS = 86_400_000;

/** What is known of a customer's earlier entries into a journey. */
export type Entered = {
  readonly entries: number;
  readonly ofVersion: number;
  readonly lastAt: Date | undefined;
  /** Inside, or watched for the goal of the last entry still: the same for those written to and those left alone. */
  readonly isInside: boolean;
};

/** One who comes in, or is left out with a reason. */
export type NewMember = {
  readonly entryKey: string;
  readonly customerId: string;
  readonly orderId: string | null;
  readonly occurrence: number;
  readonly arm: Arm | null;
  readonly state: 'inside' | 'held' | 'left-out';
  readonly reason: string;
  readonly stepId: string | null;
  readonly stage: string;
  readonly abcNet: string;
  /** The customer's first entry into this version: what the effect is measured from. */
  readonly isFirst: boolean;
};

const KNOWN = 'select entry_key as key from act_journey_members where journey_id = $1 and entry_key = any($2::text[])';
const EARLIER = `select customer_id::text as customer, count(*) as entries, count(*) filter (where version = $3) as "ofVersion",
    max(entered_at) as "lastAt", bool_or(state = 'inside' or watched_until > $4) as "isInside"
  from act_journey_members where journey_id = $1 and customer_id = any($2::numeric[]) and arm is not null group by customer_id`;
const TELL = `insert into act_journey_members (journey_id, version, entry_key, customer_id, order_id, occurrence, arm, state, reason, step_id,
    arrived_at, due_at, entered_at, ended_at, watched_until, share_treated, share_held_out, stage, abc_net, facts)
  select $1, $2, x."entryKey", x."customerId", x."orderId", x.occurrence, x.arm, x.state, x.reason, x."stepId",
    $4, $4, $4, case when x.state = 'left-out' then $4::timestamptz end, $5, $6, $7, x.stage, x."abcNet", x."isFirst"
  from jsonb_to_recordset($3::jsonb) as x ("entryKey" text, "customerId" numeric, "orderId" numeric, occurrence smallint, arm text, state text,
    reason text, "stepId" text, stage text, "abcNet" text, "isFirst" boolean)
  on conflict (journey_id, entry_key) do nothing returning 1`;

/** Which of these have let somebody in already, and what is known of these customers. */
export async function enteredBefore(
  { records }: Session,
  { journeyId, version }: Of,
  keys: readonly string[],
  customers: readonly string[],
  now: Date,
): Promise<{ known: Set<string>; byCustomer: Map<string, Entered> }> {
  type Row = { customer: string; entries: string; ofVersion: string; lastAt: Date; isInside: boolean };
  const known = await records.query<{ key: string }>(KNOWN, [journeyId, keys]);
  const rows = await records.query<Row>(EARLIER, [journeyId, customers, version, now]);
  return {
    known: new Set(known.map(({ key }) => key)),
    byCustomer: new Map(
      rows.map(({ customer, entries, ofVersion, lastAt, isInside }) => [
        customer,
        { entries: num(entries), ofVersion: num(ofVersion), lastAt, isInside },
      ]),
    ),
  };
}

/** Keeps those who come in and those left out. @returns how many were not there already. */
export async function tellEntries(
  { records }: Session,
  { journeyId, version, definition }: Of,
  entering: readonly NewMember[],
  { now, shareHeldOut }: { readonly now: Date; readonly shareHeldOut: number },
): Promise<number> {
  if (entering.length === 0) return 0;
  const watchedUntil = new Date(now.getTime() + definition.goal.days * DAY_MS);
  const shares = [1 - definition.controlShare, shareHeldOut];
  const values = [journeyId, version, JSON.stringify(entering), now, watchedUntil, ...shares];
  return (await records.query(TELL, values)).length;
}
