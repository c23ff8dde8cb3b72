import { type JourneyStep, waysOf } from '#contract/journey';

/** How a step is left. `asked`: the gate was asked for a message; what it decided stands in its deliveries. */
export type StepWay = 'passed' | 'yes' | 'no' | 'a' | 'b' | 'fact' | 'timeout' | 'asked';

/** Where each step leads: null is the end. */
export type Program = {
  readonly first: string | null;
  readonly steps: ReadonlyMap<string, JourneyStep>;
  next(stepId: string, way: StepWay): string | null;
};

/** A definition's steps, ready to be walked. Ids are taken to be different; the validator says where they are not. */
export function programOf(steps: readonly JourneyStep[]): Program {
  const known = new Map<string, JourneyStep>();
  const after = new Map<string, string | null>();
  const into = new Map<string, string | null>();
  const lay = (list: readonly JourneyStep[], onward: string | null) => {
    for (const [place, step] of list.entries()) {
      const follows = list[place + 1]?.id ?? onward;
      known.set(step.id, step);
      after.set(step.id, step.kind === 'exit' ? null : follows);
      for (const [way, below] of waysOf(step)) {
        into.set(`${step.id}/${way}`, below[0]?.id ?? follows);
        lay(below, follows);
      }
    }
  };
  lay(steps, null);
  return {
    first: steps[0]?.id ?? null,
    steps: known,
    next: (stepId, way) => into.get(`${stepId}/${way}`) ?? after.get(stepId) ?? null,
  };
}

/**
 * What share of those who come in reaches each step at most: 1 at the first; a split divides, a branch may send everybody either way.
 */
export function reachOf(steps: readonly JourneyStep[]): Map<string, number> {
  const reach = new Map<string, number>();
  /** @returns the share that goes on behind the list */
  const walk = (list: readonly JourneyStep[], coming: number): number => {
    let share = coming;
    for (const step of list) {
      reach.set(step.id, share);
      if (step.kind === 'exit') share = 0;
      // Each way of a branch is open to everybody; together no more go on than came.
      if (step.kind === 'branch') share = Math.min(share, walk(step.yes, share) + walk(step.no, share));
      if (step.kind === 'split') share = walk(step.a, share * step.shareA) + walk(step.b, share * (1 - step.shareA));
    }
    return share;
  };
  walk(steps, 1);
  return reach;
}
