import type { Goal, GoalStanding } from '#contract/ledger';
import type { LiveMeasures } from './live-measures.ts';

/** The numbers of a day; null where nothing has been worked out. */
export type Live = { readonly asOf: string; readonly measures: LiveMeasures } | null;

/** Where a goal stands on the day `today`: its value, what it should be by now on a straight way from its start, and a word. */
export function goalStanding(goal: Goal, live: Live, today: string): GoalStanding {
  const { value, on } = readingOf(goal, live);
  const expected = expectedOn(goal, on ?? today);
  return { goalId: goal.goalId, value, on, expected, state: stateOf(goal, value, expected, today) };
}

/** The latest reading written down, or the live value. */
function readingOf(goal: Goal, live: Live): { value: number | null; on: string | null } {
  if (goal.measure === 'noted') {
    const latest = goal.readings.toSorted((one, other) => one.on.localeCompare(other.on)).at(-1);
    return { value: latest?.value ?? null, on: latest?.on ?? null };
  }
  return { value: live?.measures[goal.measure] ?? null, on: live?.asOf ?? null };
}

/** start + (target − start) · (day − first day) ÷ (due day − first day), at most the target; null without a start. */
function expectedOn({ start, startOn, dueOn, target }: Goal, day: string): number | null {
  if (start === null || startOn === null) return null;
  const at = (moment: string): number => Date.parse(`${moment}T00:00:00Z`);
  const whole = at(dueOn) - at(startOn);
  const gone = whole > 0 ? (at(day) - at(startOn)) / whole : 1;
  return start + (target - start) * Math.min(1, Math.max(0, gone));
}

function stateOf(goal: Goal, value: number | null, expected: number | null, today: string): GoalStanding['state'] {
  if (value === null) return 'unknown';
  const isAtLeast = (wanted: number): boolean => (goal.better === 'more' ? value >= wanted : value <= wanted);
  if (isAtLeast(goal.target)) return 'reached';
  if (today > goal.dueOn) return 'missed';
  return expected === null ? 'unknown' : isAtLeast(expected) ? 'on-way' : 'behind';
}

/** Goals that begin now get the value and the day they begin with; what people note themselves begins with their first reading. */
export function withStarts(goals: readonly Goal[], live: Live, today: string): Goal[] {
  return goals.map((goal) => {
    if (goal.start !== null) return { ...goal, startOn: goal.startOn ?? today };
    const { value, on } = readingOf(goal, live);
    return value === null ? goal : { ...goal, start: value, startOn: on ?? today };
  });
}
