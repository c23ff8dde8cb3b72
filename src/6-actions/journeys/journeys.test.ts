import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSteps, JOURNEY_FACTS, type JourneyDefinition, type JourneyFact, type JourneyStep } from '#contract/journey';
import { faultsOf } from './faults.ts';
import { type Known, nextMove } from './machine.ts';
import { programOf, reachOf } from './program.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-01T00:00:00Z');

const wait = (id: string, hours = 1): JourneyStep => ({ id, kind: 'wait', until: { kind: 'time', hours } });
const message = (id: string): JourneyStep => ({
  id,
  kind: 'message',
  channel: 'email',
  purpose: 'marketing',
  costMinor: 0,
  content: { format: 'text', texts: [{ locale: 'en', subject: 'Hi', body: 'Hi' }] },
});
const definition = (steps: JourneyStep[], changes: Partial<JourneyDefinition> = {}): JourneyDefinition => ({
  trigger: { kind: 'order', fact: 'unpaid', afterHours: 2 },
  who: [],
  key: 'order',
  entry: { kind: 'always' },
  controlShare: 0.1,
  goal: { aim: 'pay', fact: 'paid', days: 7, measure: 'buyers' },
  exits: { facts: ['cancelled'], where: [] },
  steps,
  ...changes,
});

/** Any tree of steps, with ids of their own. */
const anySteps: fc.Arbitrary<JourneyStep[]> = fc
  .letrec<{ list: Bare[]; step: Bare }>((tie) => ({
    list: fc.array(tie('step'), { maxLength: 4 }),
    step: fc.oneof(
      { maxDepth: 3, depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom<Bare>({ kind: 'message' }, { kind: 'exit' }),
      fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 200 }) }),
      fc.record({ kind: fc.constant('until' as const), fact: fc.constantFrom(...JOURNEY_FACTS) }),
      fc.record({ kind: fc.constant('clock' as const), hour: fc.integer({ min: 0, max: 23 }) }),
      fc.record({ kind: fc.constantFrom('branch' as const, 'split' as const), left: tie('list'), right: tie('list') }),
    ),
  }))
  .list.map((list) => {
    let n = 0;
    const dress = (bare: Bare): JourneyStep => {
      const id = `s${++n}`;
      switch (bare.kind) {
        case 'message':
          return message(id);
        case 'exit':
          return { id, kind: 'exit' };
        case 'wait':
          return wait(id, bare.hours);
        case 'until':
          return { id, kind: 'wait', until: { kind: 'fact', fact: bare.fact, days: 3 } };
        case 'clock':
          return { id, kind: 'wait', until: { kind: 'clock', hour: bare.hour } };
        case 'branch':
          return {
            id,
            kind: 'branch',
            on: { kind: 'fact', fact: 'shipped' },
            yes: bare.left.map(dress),
            no: bare.right.map(dress),
          };
        case 'split':
          return { id, kind: 'split', shareA: 0.3, a: bare.left.map(dress), b: bare.right.map(dress) };
      }
    };
    return list.map(dress);
  });
type Bare =
  | { kind: 'message' | 'exit' }
  | { kind: 'wait'; hours: number }
  | { kind: 'until'; fact: JourneyFact }
  | { kind: 'clock'; hour: number }
  | { kind: 'branch' | 'split'; left: Bare[]; right: Bare[] };

/** Walks one member with a clock that jumps as told, until it ends or no jump is left. */
function walk(of: JourneyDefinition, jumps: readonly number[], happened: readonly (readonly [JourneyFact, number])[]) {
  const program = programOf(of.steps);
  const sent: string[] = [];
  const passed: string[] = [];
  let now = START;
  let stepId = program.first;
  let arrivedAt = new Date(now);
  let waits = 0;
  let end = stepId === null ? 'finished' : '';
  for (const jump of [0, ...jumps]) {
    now += jump * HOUR;
    while (stepId !== null) {
      const known: Known = {
        facts: new Map(
          happened
            .filter(([, at]) => START + at * HOUR <= now)
            .map(([fact, at]) => [fact, new Date(START + at * HOUR)]),
        ),
        isOut: false,
        meetsBranch: false,
        nextHour: (from, hour) =>
          new Date(Math.ceil((from.getTime() - hour * HOUR) / (24 * HOUR)) * 24 * HOUR + hour * HOUR),
      };
      const member = { stepId, arrivedAt, customerId: '7', enteredAt: new Date(START) };
      const move = nextMove(of, program, 'seed', member, known, new Date(now));
      if (move.kind === 'wait') {
        expect(move.dueAt.getTime()).toBeGreaterThan(now);
        waits++;
        break;
      }
      if (move.kind === 'leave') {
        end = move.state;
        stepId = null;
        break;
      }
      passed.push(stepId);
      if (move.message) sent.push(stepId);
      stepId = move.next;
      arrivedAt = new Date(now);
      if (stepId === null) end = 'finished';
    }
  }
  return { sent, passed, waits, end, isInside: stepId !== null };
}

describe('the state machine', () => {
  const jumps = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 });
  const facts = fc.array(fc.tuple(fc.constantFrom(...JOURNEY_FACTS), fc.integer({ min: 0, max: 300 })), {
    maxLength: 3,
  });

  it('passes a step at most once, whatever the steps, the clock and what happens', () => {
    fc.assert(
      fc.property(anySteps, jumps, facts, (steps, clock, happened) => {
        const { passed, sent } = walk(definition(steps), clock, happened);
        expect(new Set(passed).size).toBe(passed.length);
        expect(new Set(sent).size).toBe(sent.length);
      }),
    );
  });
  it('always ends or waits, and ends once all its waits can be over', () => {
    fc.assert(
      fc.property(anySteps, jumps, facts, (steps, clock, happened) => {
        const some = walk(definition(steps), clock, happened);
        expect(some.isInside ? some.waits > 0 : some.end !== '').toBe(true);
        const all = walk(definition(steps), Array(allSteps(steps).length + 1).fill(400), happened);
        expect(all.isInside).toBe(false);
      }),
    );
  });
  it('the order of looks changes nothing: many small jumps pass the same steps as few large ones', () => {
    fc.assert(
      fc.property(anySteps, facts, (steps, happened) => {
        const goal = { aim: 'x', fact: 'purchase', days: 365, measure: 'buyers' } as const;
        const still = definition(steps, { goal, exits: { facts: [], where: [] } });
        const before = happened.filter(([fact]) => fact !== 'purchase').map(([fact]) => [fact, 0] as const);
        const far = walk(still, Array(80).fill(400), before);
        const near = walk(still, Array(4000).fill(9), before);
        expect(near.passed).toEqual(far.passed);
      }),
      { numRuns: 25 },
    );
  });
  it('writes to nobody who has reached the goal or left', () => {
    const of = definition([wait('w', 5), message('m')]);
    expect(walk(of, [4, 4], [])).toMatchObject({ sent: ['m'], end: 'finished' });
    expect(walk(of, [4, 4], [['paid', 3]])).toMatchObject({ sent: [], end: 'goal' });
    expect(walk(of, [4, 4], [['cancelled', 3]])).toMatchObject({ sent: [], end: 'exited' });
    // Later than its days the goal is no goal any more.
    const late = definition([wait('w', 400), message('m')]);
    expect(walk(late, [401], [['paid', 300]])).toMatchObject({ sent: ['m'] });
  });
  it('waits for a fact at most its days, and says which of the two it was', () => {
    const of = definition([
      { id: 'w', kind: 'wait', until: { kind: 'fact', fact: 'shipped', days: 2 } },
      {
        id: 'b',
        kind: 'branch',
        on: { kind: 'fact', fact: 'shipped' },
        yes: [message('care')],
        no: [message('sorry')],
      },
    ]);
    expect(walk(of, [1, 1, 1], [['shipped', 2]])).toMatchObject({ sent: ['care'], end: 'finished' });
    expect(walk(of, [47], [])).toMatchObject({ sent: [], isInside: true });
    expect(walk(of, [48], [])).toMatchObject({ sent: ['sorry'] });
  });
  it('a split goes by the customer alone and keeps to its share', () => {
    const program = programOf([{ id: 'x', kind: 'split', shareA: 0.3, a: [message('a')], b: [message('b')] }]);
    const known: Known = { facts: new Map(), isOut: false, meetsBranch: false, nextHour: (from) => from };
    const way = (customerId: string) => {
      const member = { stepId: 'x', arrivedAt: new Date(START), enteredAt: new Date(START), customerId };
      const move = nextMove(definition([]), program, 'seed', member, known, new Date(START));
      return move.kind === 'pass' ? move.way : '';
    };
    const ways = Array.from({ length: 4000 }, (_, i) => way(String(i)));
    expect(ways).toEqual(Array.from({ length: 4000 }, (_, i) => way(String(i))));
    // Four standard errors of a share of 0.3 of 4,000.
    expect(Math.abs(ways.filter((one) => one === 'a').length / 4000 - 0.3)).toBeLessThan(0.03);
  });
});

describe('how many reach a step at most', () => {
  it('a split divides, a branch may send everybody either way, nobody comes behind an exit', () => {
    const reach = reachOf([
      wait('w'),
      { id: 's', kind: 'split', shareA: 0.25, a: [message('a'), { id: 'e', kind: 'exit' }], b: [] },
      { id: 'q', kind: 'branch', on: { kind: 'fact', fact: 'paid' }, yes: [message('y')], no: [message('n')] },
      message('last'),
    ]);
    expect(Object.fromEntries(reach)).toEqual({ w: 1, s: 1, a: 0.25, e: 0.25, q: 0.75, y: 0.75, n: 0.75, last: 0.75 });
  });
});

describe('what is wrong with a definition', () => {
  const codes = (of: JourneyDefinition) =>
    faultsOf(of).map(({ code, stepId }) => (stepId === '' ? code : `${code} ${stepId}`));
  it('a whole one has no fault', () => {
    expect(codes(definition([wait('w'), message('m')]))).toEqual([]);
  });
  it('names steps that are never reached, say nothing, or stand twice', () => {
    const steps: JourneyStep[] = [
      {
        id: 'b',
        kind: 'branch',
        on: { kind: 'fact', fact: 'paid' },
        yes: [{ id: 'x', kind: 'exit' }],
        no: [{ id: 'x', kind: 'exit' }],
      },
      { id: 'm', kind: 'message', channel: 'email', purpose: 'service', costMinor: 0, content: null },
    ];
    expect(codes(definition(steps))).toEqual(['same-id x', 'unreachable m', 'no-content m']);
    expect(codes(definition([]))).toEqual(['no-steps']);
    expect(codes(definition([wait('w')]))).toEqual(['no-action']);
    expect(codes(definition([{ id: 's', kind: 'split', shareA: 0.5, a: [], b: [] }, message('m')]))).toEqual([
      'empty-branch s',
    ]);
  });
  it('names facts that no order stands behind, and conditions that cannot be read', () => {
    const of = definition([message('m')], { key: 'customer', exits: { facts: [], where: ['shoe:is:1'] } });
    expect(codes(of)).toEqual(['needs-order', 'conditions-unreadable']);
    const key = definition([message('m')], { trigger: { kind: 'rhythm', ratio: 1 } });
    expect(codes(key)).toEqual(['order-needs-order-trigger']);
  });
});
