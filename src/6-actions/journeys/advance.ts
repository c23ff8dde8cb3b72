import type { JourneyFact, JourneyMessage } from '#contract/journey';
import type { Settings } from '#contract/settings';
import type { RecordsSession } from '#platform/postgres';
import { readSettings } from '#platform/settings';
import { type AudienceMember, openAudience } from '#segments';
import { standingPolicy } from '../policy/policy-records.ts';
import { nextHour } from '../policy/quiet-hours.ts';
import type { SenderDeps } from '../sending/open-round.ts';
import { askGate } from './ask-gate.ts';
import { grouped } from './grouped.ts';
import { type Known, type Move, nextMove } from './machine.ts';
import { type Program, programOf, type StepWay } from './program.ts';
import { type RunningVersion, runningVersions } from './running.ts';
import { factsOfPassages } from './standing.ts';

/** Members moved in one transaction. */
const SLICE = 500;

/** A member whose moment has come. */
export type DueMember = {
  readonly memberId: string;
  readonly journeyId: number;
  readonly version: number;
  readonly customerId: string;
  readonly orderId: string | null;
  readonly occurrence: number;
  readonly stepId: string;
  readonly arrivedAt: Date;
  readonly enteredAt: Date;
};

const DUE = `select m.member_id::text as "memberId", m.journey_id as "journeyId", m.version, m.customer_id::text as "customerId",
    m.order_id::text as "orderId", m.occurrence, m.step_id as "stepId", m.arrived_at as "arrivedAt", m.entered_at as "enteredAt"
  from act_journey_members m join act_journeys j using (journey_id)
  where m.state = 'inside' and m.due_at <= $1 and j.state = 'running'
  order by m.due_at, m.member_id limit $2 for update of m skip locked`;
/** In a version they were moved to, members may come to a step they have passed in the one before: they go on, and nothing is asked again. */
const PASSED = `select member_id::text as "memberId", way from act_journey_moves m
  join unnest($1::bigint[], $2::text[]) as x (id, step) on m.member_id = x.id and m.step_id = x.step`;
const MOVED = `insert into act_journey_moves (member_id, step_id, version, way, at)
  select id, step, version, way, $5 from unnest($1::bigint[], $2::text[], $3::integer[], $4::text[]) as moved (id, step, version, way)
  on conflict do nothing`;
const PLACED = `update act_journey_members m set step_id = x.step, arrived_at = $3, due_at = $3,
    state = case when x.step is null then 'finished' else 'inside' end, ended_at = case when x.step is null then $3::timestamptz end
  from unnest($1::bigint[], $2::text[]) as x (id, step) where m.member_id = x.id`;
const WAITING = `update act_journey_members m set due_at = x.due from unnest($1::bigint[], $2::timestamptz[]) as x (id, due) where m.member_id = x.id`;
const LEFT = `update act_journey_members m set state = x.state, reason = x.reason, step_id = null, ended_at = $5, goal_at = coalesce(x.goal, m.goal_at)
  from unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[]) as x (id, state, reason, goal) where m.member_id = x.id`;

/**
 * Moves the members whose moment has come, each by one step, in one transaction: a crash before its end leaves all where they were, after
 * it nobody comes to the step again. A message step asks the gate and lays the message into the send table in the same transaction.
 * @returns how many were looked at; 0: there is nothing to do now.
 */
export async function advanceSlice(deps: SenderDeps): Promise<number> {
  const { stoppedAt } = await standingPolicy(deps);
  if (stoppedAt !== null) return 0;
  const settings = await readSettings(deps.records);
  return deps.records.transaction(async (session) => {
    const due = await session.query<DueMember>(DUE, [deps.clock.now(), SLICE]);
    if (due.length === 0) return 0;
    const versions = await runningVersions(session);
    for (const [id, members] of grouped(due, ({ journeyId, version }) => `${journeyId}.${version}`)) {
      const version = versions.find((one) => `${one.journeyId}.${one.version}` === id);
      if (version !== undefined) await advanceVersion(deps, session, version, members, settings);
    }
    return due.length;
  });
}

type Moved = { readonly member: DueMember; readonly move: Move };

async function advanceVersion(
  deps: SenderDeps,
  session: RecordsSession,
  version: RunningVersion,
  members: readonly DueMember[],
  settings: Settings,
): Promise<void> {
  const now = deps.clock.now();
  const program = programOf(version.definition.steps);
  const known = await knownOf(deps, version, program, members, settings);
  const { people } = known;
  const before = await passedBefore(session, members);
  const moves = members.map((member): Moved => {
    if (!people.has(member.customerId))
      return { member, move: { kind: 'leave', state: 'exited', reason: 'not-there' } };
    const way = before.get(member.memberId);
    if (way !== undefined) return { member, move: { kind: 'pass', way, next: program.next(member.stepId, way) } };
    return { member, move: nextMove(version.definition, program, version.seed, member, known.of(member), now) };
  });
  const asking = moves.flatMap(({ member, move }) =>
    move.kind === 'pass' && move.message !== undefined ? [{ member, message: move.message }] : [],
  );
  await keepMoves(session, version, moves, known.facts, now);
  const told = asking.flatMap(({ member, message }): Asking[] => {
    const person = people.get(member.customerId);
    return person === undefined ? [] : [{ member, message, person }];
  });
  await askGate({ ...deps, session }, version, told);
}

async function passedBefore(session: RecordsSession, members: readonly DueMember[]): Promise<Map<string, StepWay>> {
  const asked = [members.map(({ memberId }) => memberId), members.map(({ stepId }) => stepId)];
  const rows = await session.query<{ memberId: string; way: StepWay }>(PASSED, asked);
  return new Map(rows.map(({ memberId, way }) => [memberId, way]));
}

/** One who has come to a message step. */
export type Asking = { readonly member: DueMember; readonly message: JourneyMessage; readonly person: AudienceMember };

type Everything = {
  readonly facts: ReadonlyMap<string, ReadonlyMap<JourneyFact, Date>>;
  readonly people: ReadonlyMap<string, AudienceMember>;
  of(member: DueMember): Known;
};

/** What is known about some members: one question to the store of facts for all of them, and one for each set of conditions. */
async function knownOf(
  deps: SenderDeps,
  { definition }: RunningVersion,
  program: Program,
  members: readonly DueMember[],
  { zone }: Settings,
): Promise<Everything> {
  const ids = [...new Set(members.map(({ customerId }) => customerId))];
  const audience = await openAudience(deps, []);
  const people = new Map((await audience.these(ids)).map((person) => [person.customerId, person]));
  const facts = await factsOfPassages(deps, members, zone);
  const meeting = async (where: readonly string[], of: readonly string[]) =>
    where.length === 0 || of.length === 0 ? new Set<string>() : (await openAudience(deps, where)).meeting(of);
  const out = await meeting(definition.exits.where, ids);
  const yes = new Map<string, ReadonlySet<string>>();
  for (const [stepId, own] of grouped(members, (member) => member.stepId)) {
    const step = program.steps.get(stepId);
    if (step?.kind === 'branch' && step.on.kind === 'segment')
      yes.set(
        stepId,
        await meeting(
          step.on.where,
          own.map(({ customerId }) => customerId),
        ),
      );
  }
  const none: ReadonlyMap<JourneyFact, Date> = new Map();
  return {
    facts,
    people,
    of: ({ memberId, customerId, stepId }) => ({
      facts: facts.get(memberId) ?? none,
      isOut: out.has(customerId),
      meetsBranch: yes.get(stepId)?.has(customerId) ?? false,
      nextHour: (from, hour) => nextHour(from, people.get(customerId)?.country ?? '', zone, hour),
    }),
  };
}

async function keepMoves(
  session: RecordsSession,
  { version, definition }: RunningVersion,
  moves: readonly Moved[],
  facts: Everything['facts'],
  now: Date,
): Promise<void> {
  const passed = moves.flatMap(({ member, move }) => (move.kind === 'pass' ? [{ member, move }] : []));
  const waiting = moves.flatMap(({ member, move }) => (move.kind === 'wait' ? [{ member, move }] : []));
  const left = moves.flatMap(({ member, move }) => (move.kind === 'leave' ? [{ member, move }] : []));
  const ids = (some: readonly { member: DueMember }[]) => some.map(({ member }) => member.memberId);
  if (passed.length > 0) {
    const steps = passed.map(({ member }) => member.stepId);
    const ways = passed.map(({ move }) => move.way);
    await session.query(MOVED, [ids(passed), steps, passed.map(() => version), ways, now]);
    await session.query(PLACED, [ids(passed), passed.map(({ move }) => move.next), now]);
  }
  if (waiting.length > 0) await session.query(WAITING, [ids(waiting), waiting.map(({ move }) => move.dueAt)]);
  if (left.length === 0) return;
  const goals = left.map(({ member, move }) => {
    const at = facts.get(member.memberId)?.get(definition.goal.fact);
    return move.state === 'goal' && at !== undefined ? (at < member.enteredAt ? member.enteredAt : at) : null;
  });
  await session.query(LEFT, [
    ids(left),
    left.map(({ move }) => move.state),
    left.map(({ move }) => move.reason),
    goals,
    now,
  ]);
}
