import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyStep } from '#contract/journey';
import { END, laidOut, START } from './layout.ts';
import { added, everyStep, moved, newStep, type Place, STEP_KINDS, waysBelow, withStep } from './tree.ts';

const exit = (id: string): JourneyStep => ({ id, kind: 'exit' });
const branch = (id: string, yes: JourneyStep[], no: JourneyStep[]): JourneyStep => ({
  id,
  kind: 'branch',
  on: { kind: 'fact', fact: 'purchase' },
  yes,
  no,
});
const shape = (steps: readonly JourneyStep[]): string =>
  steps
    .map((step) => (step.kind === 'branch' ? `${step.id}(${shape(step.yes)}|${shape(step.no)})` : step.id))
    .join(' ');

/** Steps put in one after another, each at a place drawn among those there are. */
const anyTree = fc.array(fc.tuple(fc.constantFrom(...STEP_KINDS), fc.nat(50)), { maxLength: 12 }).map((puts) =>
  puts.reduce<JourneyStep[]>((steps, [kind, at]) => {
    const places: Place[] = [
      null,
      ...everyStep(steps).flatMap((step) => waysBelow(step).map(([way]): Place => ({ parent: step.id, way }))),
    ];
    return added(steps, places[at % places.length] ?? null, newStep(steps, kind));
  }, []),
);

describe('the list editor', () => {
  it('moves a step through every place of the list, into branches and out of them', () => {
    const start = [exit('x'), branch('b', [exit('y')], []), exit('z')];
    const places: string[] = [];
    for (let steps = start, i = 0; i < 7; i++, steps = moved(steps, 'x', 1)) places.push(shape(steps));
    expect(places).toEqual(['x b(y|) z', 'b(x y|) z', 'b(y x|) z', 'b(y|x) z', 'b(y|) x z', 'b(y|) z x', 'b(y|) z x']);
  });
  it('no move loses or doubles a step, and a move back undoes it', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(20), fc.constantFrom(-1 as const, 1 as const), (steps, at, by) => {
        const all = everyStep(steps);
        const id = all[at % Math.max(1, all.length)]?.id ?? '';
        const after = moved(steps, id, by);
        expect(
          everyStep(after)
            .map((one) => one.id)
            .sort(),
        ).toEqual(all.map((one) => one.id).sort());
        if (JSON.stringify(after) !== JSON.stringify(steps)) {
          const back = moved(after, id, by === 1 ? -1 : 1);
          expect(back).toEqual(steps);
        }
      }),
    );
  });
  it('every new step has a name of its own; a step taken away takes those below it along', () => {
    fc.assert(
      fc.property(anyTree, (steps) => {
        const ids = everyStep(steps).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(everyStep(withStep(steps, id, () => [])).some((one) => one.id === id)).toBe(false);
      }),
    );
  });
});

describe('the picture', () => {
  it('has every step once, a line out of each, and no two on one another', () => {
    fc.assert(
      fc.property(anyTree, (steps) => {
        const { nodes, edges } = laidOut(steps);
        const ids = everyStep(steps).map(({ id }) => id);
        expect(nodes.map(({ id }) => id).sort()).toEqual([...ids, END, START].sort());
        expect(new Set(nodes.map(({ x, y }) => `${x}/${y}`)).size).toBe(nodes.length);
        for (const { id } of nodes) if (id !== END) expect(edges.some(({ from }) => from === id)).toBe(true);
        const at = new Map(nodes.map(({ id, y }) => [id, y]));
        // Nothing leads back.
        for (const { from, to } of edges) expect(at.get(to)).toBeGreaterThan(at.get(from) ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});
