import type { RecordsSession } from '#platform/postgres';
import { readSettings } from '#platform/settings';
import { findRun } from '#scoring';
import type { SenderDeps } from '../sending/open-round.ts';
import { isReached } from './machine.ts';
import { type RunningVersion, runningVersions } from './running.ts';
import { factsOfPassages, type Passage } from './standing.ts';

const PAGE = 2_000;
const DAY_MS = 86_400_000;
/** Facts of the last watched days may come in so much later. */
const LATEST_MS = 30 * DAY_MS;

const WATCHED = `select member_id::text as "memberId", customer_id::text as "customerId", order_id::text as "orderId", entered_at as "enteredAt"
  from act_journey_members where journey_id = $1 and version = $2 and goal_at is null and arm is not null and watched_until > $3 and member_id > $4
  order by member_id limit $5`;
const REACHED = `update act_journey_members m set goal_at = x.at, state = case when state = 'inside' then 'goal' else state end,
    step_id = null, ended_at = case when state = 'inside' then $3 else ended_at end, reason = case when state = 'inside' then $4 else reason end
  from unnest($1::bigint[], $2::timestamptz[]) as x (id, at) where m.member_id = x.id and m.goal_at is null`;

/**
 * Notes who has reached the goal in its days, of those written to and of those left alone alike, once after each run of scores: the one
 * comparison of the two is only fair where both are watched for as long and in the same way.
 * @returns how many reached it.
 */
export async function watchGoals(deps: SenderDeps): Promise<number> {
  const run = await findRun(deps).catch(() => undefined);
  if (run === undefined) return 0;
  let reached = 0;
  for (const version of await runningVersions(deps.records, ['running', 'paused', 'ended'])) {
    if (version.goalsRun === run.runId) continue;
    reached += await watchVersion(deps, version);
    await deps.records.query('update act_journey_versions set goals_run = $3 where journey_id = $1 and version = $2', [
      version.journeyId,
      version.version,
      run.runId,
    ]);
  }
  return reached;
}

async function watchVersion(deps: SenderDeps, { journeyId, version, definition }: RunningVersion): Promise<number> {
  const { zone } = await readSettings(deps.records);
  const now = deps.clock.now();
  let after = '0';
  let reached = 0;
  for (;;) {
    const since = new Date(now.getTime() - LATEST_MS);
    const page = await deps.records.query<Passage>(WATCHED, [journeyId, version, since, after, PAGE]);
    const facts = await factsOfPassages(deps, page, zone);
    const met = page.flatMap(({ memberId, enteredAt }) => {
      const own = facts.get(memberId);
      const at = own?.get(definition.goal.fact);
      const counts = own !== undefined && at !== undefined && isReached(definition.goal, enteredAt, { facts: own });
      return counts ? [{ memberId, at: at < enteredAt ? enteredAt : at }] : [];
    });
    if (met.length > 0) await noteReached(deps.records, met, now, definition.goal.fact);
    reached += met.length;
    after = page.at(-1)?.memberId ?? after;
    if (page.length < PAGE) return reached;
  }
}

async function noteReached(
  records: RecordsSession,
  met: readonly { readonly memberId: string; readonly at: Date }[],
  now: Date,
  reason: string,
): Promise<void> {
  await records.query(REACHED, [met.map(({ memberId }) => memberId), met.map(({ at }) => at), now, reason]);
}
