import { allSteps, type JourneyDefinition } from '#contract/journey';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import { readSettings } from '#platform/settings';
import { findRun, findRunBefore, type PublishedRun } from '#scoring';
import { type AudienceMember, openAudience } from '#segments';
import { armOf, type Holdout } from '../campaigns/arms.ts';
import { addressOf } from '../consent/subjects.ts';
import { refusals } from '../gate/gate.ts';
import { standingPolicy } from '../policy/policy-records.ts';
import type { SenderDeps } from '../sending/open-round.ts';
import {
  type Candidate,
  type EntryStatement,
  entriesByScores,
  entriesInSpan,
  entriesPage,
  looksAtScores,
} from './entries.ts';
import { type Entered, enteredBefore, type NewMember, tellEntries } from './members.ts';
import { programOf } from './program.ts';
import type { RunningVersion } from './running.ts';

const PAGE = 2_000;
const DAY_MS = 86_400_000;
/** What came to be known later than that lets nobody in any more: a message about it would be out of place. */
const OLDEST_MS = 7 * DAY_MS;

/** Which scores were looked at, once all whom they let in are in. */
type Looked = { readonly run: PublishedRun; readonly comparedAsOf: string | null };

/**
 * Lets in whoever the trigger of a version lets in now. Asked again it lets nobody in twice: what let somebody in has a name of its own.
 * @returns how many came in or were left out.
 * @throws Failure `score.not-run`, `segment.*`
 */
export async function lookForEntries(deps: SenderDeps, version: RunningVersion): Promise<number> {
  const { trigger } = version.definition;
  if (!looksAtScores(trigger)) {
    const { zone } = await readSettings(deps.records);
    const until = deps.clock.now();
    const since = new Date(Math.max(version.launchedAt.getTime(), until.getTime() - OLDEST_MS));
    return letIn(
      deps,
      version,
      await entriesInSpan(deps, version.definition, { since, until }, zone),
      keyOfFact(version.definition),
    );
  }
  const looked = await scoresToLookAt(deps, version);
  if (looked === undefined) return 0;
  const { run, comparedAsOf } = looked;
  const before = comparedAsOf === null ? undefined : await runOf(deps, comparedAsOf, run);
  const isFirst = comparedAsOf === null;
  let taken = 0;
  if (isFirst || before !== undefined) {
    const statement = await entriesByScores(deps, version.definition, { run, before, until: deps.clock.now() });
    taken = await letIn(deps, version, statement, ({ customerId }) => `scores:${customerId}:${run.asOf}`);
  }
  await deps.records.query(
    `update act_journey_versions set looked_run = $3, looked_as_of = $4, compared_as_of = $5 where journey_id = $1 and version = $2`,
    [version.journeyId, version.version, run.runId, run.asOf, comparedAsOf],
  );
  return taken;
}

/**
 * The newest scores, where they have not been looked at, and the day they are to be compared with: that looked at before; and where the same
 * day was scored again, the one it was compared with the first time. null: with none, everybody comes in.
 */
async function scoresToLookAt(deps: SenderDeps, version: RunningVersion): Promise<Looked | undefined> {
  const run = await findRun(deps);
  const { lookedRun, lookedAsOf, comparedAsOf } = version;
  if (lookedRun === run.runId || (lookedAsOf !== null && run.asOf < lookedAsOf)) return undefined;
  return { run, comparedAsOf: run.asOf === lookedAsOf ? comparedAsOf : lookedAsOf };
}

async function runOf(deps: SenderDeps, asOf: string, run: PublishedRun): Promise<PublishedRun | undefined> {
  if (asOf === run.asOf) return run;
  return findRunBefore(deps, run.asOf, asOf);
}

function keyOfFact({ trigger }: JourneyDefinition): (candidate: Candidate) => string {
  return ({ customerId, orderId, at }) =>
    trigger.kind === 'order' ? `order:${orderId}` : `birthday:${customerId}:${at.getUTCFullYear()}`;
}

async function letIn(
  deps: SenderDeps,
  version: RunningVersion,
  statement: EntryStatement,
  keyOf: (candidate: Candidate) => string,
): Promise<number> {
  let after: Candidate | undefined;
  let taken = 0;
  for (;;) {
    const page = await entriesPage(deps, statement, after, PAGE);
    if (page.length > 0) taken += await takeIn(deps, version, page, keyOf);
    after = page.at(-1);
    if (page.length < PAGE) return taken;
  }
}

/** Takes some in, in one transaction: the entry limit and who can be reached are asked first, then the draw decides. */
async function takeIn(
  deps: SenderDeps,
  version: RunningVersion,
  page: readonly Candidate[],
  keyOf: (candidate: Candidate) => string,
): Promise<number> {
  const audience = await openAudience(deps, []);
  const members = new Map(
    (await audience.these(page.map(({ customerId }) => customerId))).map((one) => [one.customerId, one]),
  );
  const standing = await standingPolicy(deps);
  const now = deps.clock.now();
  return deps.records.transaction(async (session) => {
    const inside = { ...deps, records: session };
    const { known, byCustomer } = await enteredBefore(inside, version, page.map(keyOf), [...members.keys()], now);
    const fresh = page.filter((candidate) => !known.has(keyOf(candidate)) && members.has(candidate.customerId));
    const reached = await unreachable(inside, version.definition, [...members.values()]);
    const draw = { now, holdout: standing.holdout, reached };
    const entering = fresh.map((candidate) => {
      const before = byCustomer.get(candidate.customerId) ?? NEVER;
      const entry = memberOf(version, candidate, members.get(candidate.customerId), before, draw);
      if (entry.arm !== null) {
        const { entries, ofVersion } = before;
        byCustomer.set(candidate.customerId, {
          entries: entries + 1,
          ofVersion: ofVersion + 1,
          lastAt: now,
          isInside: true,
        });
      }
      return { ...entry, entryKey: keyOf(candidate) };
    });
    return tellEntries(inside, version, entering, { now, shareHeldOut: standing.holdout.share });
  });
}

const NEVER: Entered = { entries: 0, ofVersion: 0, lastAt: undefined, isInside: false };

/** One who comes in, in the arm of the draw; or is left out, by the entry limit or because nothing could reach them. */
function memberOf(
  { definition, seed }: RunningVersion,
  { customerId, orderId }: Candidate,
  person: AudienceMember | undefined,
  before: Entered,
  draw: { readonly now: Date; readonly holdout: Holdout; readonly reached: ReadonlyMap<string, string> },
): Omit<NewMember, 'entryKey'> {
  const { controlShare, key, steps } = definition;
  const reason = limitOf(definition, before, draw.now) ?? draw.reached.get(customerId) ?? '';
  const arm = reason === '' ? armOf({ seed, controlShare }, draw.holdout, customerId) : null;
  const isTreated = arm === 'treated';
  return {
    customerId,
    orderId: key === 'order' && orderId !== '0' ? orderId : null,
    occurrence: before.entries + 1,
    arm,
    state: arm === null ? 'left-out' : isTreated ? 'inside' : 'held',
    reason,
    stepId: isTreated ? programOf(steps).first : null,
    stage: person?.stage ?? '',
    abcNet: person?.abcNet ?? '',
    isFirst: arm !== null && before.ofVersion === 0,
  };
}

/** Why the entry limit does not let somebody in now; undefined where it does. A customer comes in again only once the goal of the last time is no longer watched for. */
function limitOf({ entry, key }: JourneyDefinition, { lastAt, isInside }: Entered, now: Date): string | undefined {
  if (key === 'customer' && isInside) return 'inside';
  if (lastAt === undefined || entry.kind === 'always') return undefined;
  if (entry.kind === 'once') return 'entered-before';
  return lastAt.getTime() > now.getTime() - entry.days * DAY_MS ? 'entered-lately' : undefined;
}

/**
 * Customers whom no message of the journey could reach now, and why: they are left out before the draw, as in a campaign, so that those
 * written to and those left alone differ by the draw only.
 */
async function unreachable(
  deps: { readonly records: RecordsSession; readonly clock: Clock },
  { steps }: JourneyDefinition,
  members: readonly AudienceMember[],
): Promise<Map<string, string>> {
  const ways = new Map(
    allSteps(steps).flatMap(({ step }) =>
      step.kind === 'message' ? [[`${step.channel}/${step.purpose}`, step] as const] : [],
    ),
  );
  const left = new Map<string, string>();
  const open = new Set<string>();
  for (const { channel, purpose } of ways.values()) {
    const refused = await refusals(deps, channel, purpose, members);
    for (const [i, member] of members.entries()) {
      const reason = addressOf(channel, member) === undefined ? 'no-address' : refused[i];
      if (reason === undefined) open.add(member.customerId);
      else if (!left.has(member.customerId)) left.set(member.customerId, reason);
    }
  }
  for (const customerId of open) left.delete(customerId);
  return left;
}
