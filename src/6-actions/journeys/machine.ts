import type { JourneyDefinition, JourneyFact, JourneyMessage, JourneyStep, JourneyWait } from '#contract/journey';
import { drawOf } from '../campaigns/arms.ts';
import type { Program, StepWay } from './program.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A fact that is waited for is looked for again so much later: facts come with imports. */
const LOOK_AGAIN_MS = HOUR_MS;

/** Where a member stands: before a step. */
export type Place = { readonly stepId: string; readonly arrivedAt: Date };

/** What is known about a member at this moment. */
export type Known = {
  /** When each fact happened that has happened since the entry. */
  readonly facts: ReadonlyMap<JourneyFact, Date>;
  /** Meets the conditions for leaving. */
  readonly isOut: boolean;
  /** Meets the conditions of the branch the member stands before. */
  readonly meetsBranch: boolean;
  /** The first moment from `from` on at which the clock where the customer lives shows that hour. */
  nextHour(from: Date, hour: number): Date;
};

/** What happens next to a member: nothing before `dueAt`, on to a step (null: the end), or out. */
export type Move =
  | { readonly kind: 'wait'; readonly dueAt: Date }
  | { readonly kind: 'pass'; readonly way: StepWay; readonly next: string | null; readonly message?: JourneyMessage }
  | { readonly kind: 'leave'; readonly state: 'goal' | 'exited' | 'finished'; readonly reason: string };

type Member = Place & { readonly customerId: string; readonly enteredAt: Date };

/**
 * The one step of the state machine: where does a member go from here, now? Goal and exits come before whatever the step says, so nobody is
 * written to who has bought. It asks nothing and changes nothing; the caller keeps the move.
 */
export function nextMove(
  { goal, exits }: Pick<JourneyDefinition, 'goal' | 'exits'>,
  program: Program,
  seed: string,
  member: Member,
  known: Known,
  now: Date,
): Move {
  if (isReached(goal, member.enteredAt, known)) return { kind: 'leave', state: 'goal', reason: goal.fact };
  const exit = exits.facts.find((fact) => known.facts.has(fact));
  if (exit !== undefined) return { kind: 'leave', state: 'exited', reason: exit };
  if (known.isOut) return { kind: 'leave', state: 'exited', reason: 'conditions' };
  const step = program.steps.get(member.stepId);
  // A step that the version a member was moved to no longer has.
  if (step === undefined) return { kind: 'leave', state: 'exited', reason: 'step-gone' };
  if (step.kind === 'exit') return { kind: 'leave', state: 'finished', reason: 'exit' };
  if (step.kind === 'wait') return waiting(step.until, program, member, known, now);
  const way = wayOf(step, seed, member, known);
  const next = program.next(step.id, way);
  return step.kind === 'message' ? { kind: 'pass', way, next, message: step } : { kind: 'pass', way, next };
}

function wayOf(
  step: Exclude<JourneyStep, { kind: 'wait' | 'exit' }>,
  seed: string,
  { customerId }: Member,
  known: Known,
): StepWay {
  if (step.kind === 'message') return 'asked';
  if (step.kind === 'split') return drawOf(`split:${seed}:${step.id}`, customerId) < step.shareA ? 'a' : 'b';
  const holds = step.on.kind === 'fact' ? known.facts.has(step.on.fact) : known.meetsBranch;
  return holds ? 'yes' : 'no';
}

function waiting(until: JourneyWait, program: Program, { stepId, arrivedAt }: Member, known: Known, now: Date): Move {
  const pass = (way: StepWay): Move => ({ kind: 'pass', way, next: program.next(stepId, way) });
  if (until.kind === 'fact' && known.facts.has(until.fact)) return pass('fact');
  const end = waitsUntil(until, arrivedAt, known);
  if (now >= end) return pass(until.kind === 'fact' ? 'timeout' : 'passed');
  const again = new Date(now.getTime() + LOOK_AGAIN_MS);
  return { kind: 'wait', dueAt: until.kind === 'fact' && again < end ? again : end };
}

function waitsUntil(until: JourneyWait, arrivedAt: Date, known: Known): Date {
  if (until.kind === 'time') return new Date(arrivedAt.getTime() + until.hours * HOUR_MS);
  if (until.kind === 'fact') return new Date(arrivedAt.getTime() + until.days * DAY_MS);
  return known.nextHour(arrivedAt, until.hour);
}

/** Reached within its days after the entry. */
export function isReached(goal: JourneyDefinition['goal'], enteredAt: Date, { facts }: Pick<Known, 'facts'>): boolean {
  const at = facts.get(goal.fact);
  return at !== undefined && at.getTime() <= enteredAt.getTime() + goal.days * DAY_MS;
}
