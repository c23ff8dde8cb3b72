import { Failure } from '#contract/failure';
import type { Journey, JourneyLaunch, JourneyState } from '#contract/journey-work';
import type { RecordsSession } from '#platform/postgres';
import { findRun } from '#scoring';
import type { SenderDeps } from '../sending/open-round.ts';
import { addCarriers } from './carriers.ts';
import { checkJourney } from './check.ts';
import { looksAtScores } from './entries.ts';
import { type KeptJourney, keptJourney, readJourney } from './journey-records.ts';

const ADD_VERSION = `insert into act_journey_versions (journey_id, version, definition, campaign_id, messages, launched_at, launched_by, looked_run,
    looked_as_of, compared_as_of) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`;
const LAUNCHED = `update act_journeys set state = 'running', version = $3, launched_at = coalesce(launched_at, $4), ended_at = null
  where journey_id = $1 and revision = $2 and state <> 'ended' returning 1`;
const MOVE = `update act_journey_members set version = $2, due_at = $3 where journey_id = $1 and state = 'inside' and version < $2`;
/** The campaigns behind a journey that send. */
const ITS_MESSAGES = `select value::int from act_journey_versions v, jsonb_each_text(v.messages) where v.journey_id = $1`;

/**
 * Launches what has been written as the next version: whoever comes in from now on comes into it. Who is inside ends the version they began,
 * or goes on in the new one. Nothing in a launched version changes any more.
 * @throws Failure `request.not-found`, `journey.wrong-state`, `journey.not-ready`, `journey.changed-meanwhile`
 */
export async function launchJourney(
  deps: SenderDeps,
  journeyId: number,
  { revision, inside }: JourneyLaunch,
  by: string,
): Promise<Journey> {
  const journey = await keptJourney(deps, journeyId);
  const { state, name, definition } = journey;
  if (state === 'ended' || !journey.isChanged) throw new Failure('journey.wrong-state', { state, wanted: 'draft' });
  if (journey.revision !== revision) throw new Failure('journey.changed-meanwhile', { name });
  const { faults } = await checkJourney(deps, definition, { by, ownerId: journey.ownerId });
  if (faults.length > 0) throw new Failure('journey.not-ready', { reasons: faults.map(({ code }) => code).join(', ') });
  const scores = await scoresAtLaunch(deps, journey);
  const now = deps.clock.now();
  const version = (journey.version ?? 0) + 1;
  await deps.records.transaction(async (session) => {
    const { campaignId, messages } = await addCarriers(session, { ...journey, version }, { by, now });
    const values = [journeyId, version, JSON.stringify(definition), campaignId, JSON.stringify(messages), now, by];
    await session.query(ADD_VERSION, [...values, scores?.runId ?? null, scores?.asOf ?? null]);
    const launched = await session.query(LAUNCHED, [journeyId, revision, version, now]);
    if (launched.length === 0) throw new Failure('journey.changed-meanwhile', { name });
    if (inside === 'move') await session.query(MOVE, [journeyId, version, now]);
    await sendAgain(session, journeyId);
  });
  return readJourney(deps, journeyId);
}

/** The scores whose customers are taken to be there already. A segment can also take in those who are in it now, at its first version. */
async function scoresAtLaunch(deps: SenderDeps, { definition, version }: KeptJourney) {
  const { trigger } = definition;
  if (!looksAtScores(trigger)) return undefined;
  if (trigger.kind === 'segment' && trigger.existing && version === null) return undefined;
  return findRun(deps);
}

/** Pauses a journey: nobody comes in, nobody moves, and none of its messages begins. @throws Failure `journey.wrong-state` */
export async function pauseJourney(deps: SenderDeps, journeyId: number): Promise<Journey> {
  return changeState(deps, journeyId, ['running'], 'paused', async (session) => {
    await stopMessages(session, journeyId);
  });
}

/** Lets a paused journey go on: who should have moved meanwhile moves now. @throws Failure `journey.wrong-state` */
export async function resumeJourney(deps: SenderDeps, journeyId: number): Promise<Journey> {
  return changeState(deps, journeyId, ['paused'], 'running', (session) => sendAgain(session, journeyId));
}

/** Ends a journey for good: who is inside leaves, what waits to be sent is not sent. @throws Failure `journey.wrong-state` */
export async function endJourney(deps: SenderDeps, journeyId: number): Promise<Journey> {
  return changeState(deps, journeyId, ['running', 'paused'], 'ended', async (session) => {
    await stopMessages(session, journeyId);
    const now = deps.clock.now();
    await session.query('update act_journeys set ended_at = $2 where journey_id = $1', [journeyId, now]);
    await session.query(
      `update act_journey_members set state = 'exited', reason = 'ended', step_id = null, ended_at = $2
       where journey_id = $1 and state = 'inside'`,
      [journeyId, now],
    );
  });
}

async function changeState(
  deps: SenderDeps,
  journeyId: number,
  from: readonly JourneyState[],
  to: JourneyState,
  also: (session: RecordsSession) => Promise<void>,
): Promise<Journey> {
  const { state } = await keptJourney(deps, journeyId);
  await deps.records.transaction(async (session) => {
    const sql = 'update act_journeys set state = $2 where journey_id = $1 and state = any($3::text[]) returning 1';
    const changed = await session.query(sql, [journeyId, to, from]);
    if (changed.length === 0) throw new Failure('journey.wrong-state', { state, wanted: from[0] ?? '' });
    await also(session);
  });
  return readJourney(deps, journeyId);
}

async function stopMessages(session: RecordsSession, journeyId: number): Promise<void> {
  const sql = [
    "update act_campaigns set state = 'stopped' where state in ('scheduled', 'sending') and campaign_id in (",
    ITS_MESSAGES,
    ')',
  ];
  await session.query(sql.join(''), [journeyId]);
}

async function sendAgain(session: RecordsSession, journeyId: number): Promise<void> {
  const sql = [
    "update act_campaigns set state = 'sending' where state = 'stopped' and campaign_id in (",
    ITS_MESSAGES,
    ')',
  ];
  await session.query(sql.join(''), [journeyId]);
}
