import type { JourneyStep } from '#contract/journey';

export type Way = 'yes' | 'no' | 'a' | 'b';
/** A list of steps: that of the journey, or the way below a step. */
export type Place = { readonly parent: string; readonly way: Way } | null;

/** The ways below a step. The page takes only types from the contract, so that no schema library reaches the browser. */
export function waysBelow(step: JourneyStep): readonly (readonly [Way, readonly JourneyStep[]])[] {
  if (step.kind === 'branch')
    return [
      ['yes', step.yes],
      ['no', step.no],
    ];
  if (step.kind === 'split')
    return [
      ['a', step.a],
      ['b', step.b],
    ];
  return [];
}

/** Every step, each before those below it. */
export function everyStep(steps: readonly JourneyStep[]): JourneyStep[] {
  return steps.flatMap((step) => [step, ...waysBelow(step).flatMap(([, below]) => everyStep(below))]);
}

/** The steps with one of them, wherever it lies, put through `change`; an empty answer takes it away, several take its place. */
export function withStep(
  steps: readonly JourneyStep[],
  id: string,
  change: (step: JourneyStep) => JourneyStep[],
): JourneyStep[] {
  return steps.flatMap((step) => {
    if (step.id === id) return change(step);
    if (step.kind === 'branch')
      return [{ ...step, yes: withStep(step.yes, id, change), no: withStep(step.no, id, change) }];
    if (step.kind === 'split') return [{ ...step, a: withStep(step.a, id, change), b: withStep(step.b, id, change) }];
    return [step];
  });
}

/** Puts a step at the end of a list. */
export function added(steps: readonly JourneyStep[], place: Place, step: JourneyStep): JourneyStep[] {
  if (place === null) return [...steps, step];
  return withStep(steps, place.parent, (parent) => [withWay(parent, place.way, (list) => [...list, step])]);
}

function withWay(step: JourneyStep, way: Way, change: (list: JourneyStep[]) => JourneyStep[]): JourneyStep {
  if (step.kind === 'branch' && (way === 'yes' || way === 'no')) return { ...step, [way]: change(step[way]) };
  if (step.kind === 'split' && (way === 'a' || way === 'b')) return { ...step, [way]: change(step[way]) };
  return step;
}

/**
 * A step one place up or down in the order in which the list is read: past a neighbour, into the ways of a branch that comes next, and out of
 * them at their ends, so that every place can be reached by two keys.
 */
export function moved(steps: readonly JourneyStep[], id: string, by: -1 | 1): JourneyStep[] {
  const at = steps.findIndex((step) => step.id === id);
  if (at < 0) return steps.flatMap((step) => movedBelow(step, id, by));
  const [step] = steps.slice(at, at + 1);
  const neighbour = steps[at + by];
  if (step === undefined || neighbour === undefined) return [...steps];
  const rest = steps.filter((one) => one.id !== id);
  const ways = waysBelow(neighbour);
  const [way] = (by === 1 ? ways[0] : ways.at(-1)) ?? [];
  if (way !== undefined) {
    const enter = (list: JourneyStep[]) => (by === 1 ? [step, ...list] : [...list, step]);
    return rest.map((one) => (one.id === neighbour.id ? withWay(one, way, enter) : one));
  }
  return [...rest.slice(0, at + by), step, ...rest.slice(at + by)];
}

function movedBelow(parent: JourneyStep, id: string, by: -1 | 1): JourneyStep[] {
  const ways = waysBelow(parent);
  const place = ways.findIndex(([, list]) => list.some((one) => one.id === id));
  const [way, list] = ways[place] ?? [];
  if (way === undefined || list === undefined) {
    return [ways.reduce((all, [one]) => withWay(all, one, (below) => moved(below, id, by)), parent)];
  }
  const at = list.findIndex((one) => one.id === id);
  const isAtEdge = by === -1 ? at === 0 : at === list.length - 1;
  const [step] = list.slice(at, at + 1);
  if (!isAtEdge || step === undefined) return [withWay(parent, way, (below) => moved(below, id, by))];
  const without = withWay(parent, way, (below) => below.filter((one) => one.id !== id));
  const [next] = ways[place + by] ?? [];
  if (next === undefined) return by === -1 ? [step, without] : [without, step];
  return [withWay(without, next, (below) => (by === -1 ? [...below, step] : [step, ...below]))];
}

export const STEP_KINDS = ['wait', 'message', 'task', 'webhook', 'branch', 'split', 'exit'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A new step of a kind, with a name that none has. */
export function newStep(steps: readonly JourneyStep[], kind: StepKind): JourneyStep {
  const taken = new Set(everyStep(steps).map(({ id }) => id));
  let n = 1;
  while (taken.has(`s${n}`)) n++;
  const id = `s${n}`;
  if (kind === 'wait') return { id, kind, until: { kind: 'time', hours: 24 } };
  if (kind === 'branch') return { id, kind, on: { kind: 'fact', fact: 'purchase' }, yes: [], no: [] };
  if (kind === 'split') return { id, kind, shareA: 0.5, a: [], b: [] };
  if (kind === 'exit') return { id, kind };
  const channel = kind === 'message' ? 'file' : kind;
  const purpose = kind === 'message' ? 'marketing' : 'service';
  return { id, kind: 'message', channel, purpose, content: null, costMinor: 0 };
}
