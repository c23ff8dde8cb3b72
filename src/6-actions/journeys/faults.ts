import {
  allSteps,
  JOURNEY_LIMITS,
  type JourneyDefinition,
  type JourneyFact,
  type JourneyStep,
  waysOf,
} from '#contract/journey';
import type { JourneyFault } from '#contract/journey-work';
import { parseConditions } from '#segments';
import { reachOf } from './program.ts';

/** Facts of the one order a passage is about. */
const OF_ORDER: ReadonlySet<JourneyFact> = new Set(['paid', 'shipped', 'delivered', 'cancelled']);

/**
 * What is wrong with a definition by itself, whatever the shop's data hold. No list of steps can lead back, so there is nothing to say about
 * loops; what can be wrong is that steps are never reached, say nothing, or ask for what is not there.
 */
export function faultsOf(definition: JourneyDefinition): JourneyFault[] {
  return [...faultsOfSteps(definition), ...faultsOfWhole(definition), ...unreadableConditions(definition)];
}

function faultsOfSteps({ steps }: JourneyDefinition): JourneyFault[] {
  const reach = reachOf(steps);
  const seen = new Set<string>();
  return allSteps(steps).flatMap(({ step, depth }): JourneyFault[] => {
    const isAgain = seen.has(step.id);
    seen.add(step.id);
    const ways = waysOf(step);
    const found: readonly (readonly [boolean, JourneyFault['code'], string])[] = [
      [isAgain, 'same-id', ''],
      [depth > JOURNEY_LIMITS.depth, 'too-deep', String(JOURNEY_LIMITS.depth)],
      [reach.get(step.id) === 0, 'unreachable', ''],
      [step.kind === 'message' && step.content === null, 'no-content', ''],
      [ways.length > 0 && ways.every(([, below]) => below.length === 0), 'empty-branch', ''],
    ];
    return found.filter(([stands]) => stands).map(([, code, detail]) => ({ code, stepId: step.id, detail }));
  });
}

function faultsOfWhole(definition: JourneyDefinition): JourneyFault[] {
  const { goal, trigger, key } = definition;
  const steps = allSteps(definition.steps);
  const isSilent = steps.length > 0 && !steps.some(({ step }) => step.kind === 'message');
  const found: readonly (readonly [boolean, JourneyFault['code'], string])[] = [
    [goal.aim === '', 'no-aim', ''],
    [steps.length === 0, 'no-steps', ''],
    [isSilent, 'no-action', ''],
    [steps.length > JOURNEY_LIMITS.steps, 'too-many-steps', String(JOURNEY_LIMITS.steps)],
    [trigger.kind === 'segment' && trigger.where.length === 0, 'no-conditions', ''],
    [key === 'order' && trigger.kind !== 'order', 'order-needs-order-trigger', ''],
  ];
  const orderless = key === 'order' ? [] : factsNamed(definition).filter(([, fact]) => OF_ORDER.has(fact));
  return [
    ...found.filter(([stands]) => stands).map(([, code, detail]) => ({ code, stepId: '', detail })),
    ...orderless.map(([stepId, fact]) => ({ code: 'needs-order' as const, stepId, detail: fact })),
  ];
}

function unreadableConditions(definition: JourneyDefinition): JourneyFault[] {
  return conditionsNamed(definition).flatMap(([stepId, where]): JourneyFault[] => {
    const detail = unreadable(where);
    return detail === '' ? [] : [{ code: 'conditions-unreadable', stepId, detail }];
  });
}

function factsNamed({ goal, exits, steps }: JourneyDefinition): (readonly [string, JourneyFact])[] {
  const ofStep = (step: JourneyStep): JourneyFact[] => {
    if (step.kind === 'wait' && step.until.kind === 'fact') return [step.until.fact];
    return step.kind === 'branch' && step.on.kind === 'fact' ? [step.on.fact] : [];
  };
  return [
    ['', goal.fact] as const,
    ...exits.facts.map((fact) => ['', fact] as const),
    ...allSteps(steps).flatMap(({ step }) => ofStep(step).map((fact) => [step.id, fact] as const)),
  ];
}

function conditionsNamed({ trigger, who, exits, steps }: JourneyDefinition): (readonly [string, readonly string[]])[] {
  return [
    ['', trigger.kind === 'segment' ? trigger.where : []] as const,
    ['', who] as const,
    ['', exits.where] as const,
    ...allSteps(steps).flatMap(({ step }) =>
      step.kind === 'branch' && step.on.kind === 'segment' ? [[step.id, step.on.where] as const] : [],
    ),
  ];
}

/** The first condition that cannot be read; '' where all can. */
function unreadable(where: readonly string[]): string {
  for (const condition of where) {
    try {
      parseConditions([condition]);
    } catch {
      return condition;
    }
  }
  return '';
}
