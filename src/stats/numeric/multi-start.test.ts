import { describe, expect, it } from 'vitest';
import { climbFromStarts } from './multi-start.ts';
import type { Objective } from './newton.ts';

const box = { lower: Float64Array.of(-5), upper: Float64Array.of(5), maxIterations: 100, tolerance: 1e-12 };

/** −(x²−1)² + tilt·x: two summits near ±1, the higher one on the side of the tilt. */
function twoSummits(tilt: number): Objective {
  return ([x = 0], gradient, hessian) => {
    gradient[0] = -4 * x * (x * x - 1) + tilt;
    hessian[0] = -12 * x * x + 4;
    return -((x * x - 1) ** 2) + tilt * x;
  };
}

const at = (x: number): Float64Array => Float64Array.of(x);

describe('climbing from several starts', () => {
  it('keeps the higher of two summits, whatever the order of the starts', () => {
    for (const starts of [
      [at(-2), at(2)],
      [at(2), at(-2)],
    ]) {
      const { summit } = climbFromStarts({ rows: 10, objective: () => twoSummits(-0.3), starts, box });
      expect(summit.converged).toBe(true);
      expect(summit.point[0]).toBeLessThan(-0.9);
    }
  });
  it('tries the starts of a large shop on some rows, and lets all rows decide between the places they led to', () => {
    const asked: number[] = [];
    const objective = (stride: number): Objective => {
      asked.push(stride);
      // the thinned rows favour the wrong summit
      return twoSummits(stride === 1 ? 0.2 : -0.05);
    };
    const { summit, iterations } = climbFromStarts({ rows: 90_000, objective, starts: [at(-2), at(2)], box });
    expect(asked).toEqual([45, 1]);
    expect(summit.point[0]).toBeGreaterThan(0.9);
    expect(iterations).toBeGreaterThan(summit.iterations);
  });
  /** Where climbs on all rows went, when the scouted summits at ±1 differ in height by about 0.2 · `steepness`. */
  const visited = (rows: number, steepness: number, starts: Float64Array[]): number[] => {
    const places: number[] = [];
    const objective =
      (stride: number): Objective =>
      (point, gradient, hessian) => {
        const value = twoSummits(0.1)(point, gradient, hessian);
        if (stride === 1) places.push(point[0]!);
        else for (const slopes of [gradient, hessian]) slopes[0]! *= steepness;
        return stride === 1 ? value : steepness * value;
      };
    climbFromStarts({ rows, objective, starts, box });
    return places;
  };
  it('climbs on all rows once where the scouted starts met', () => {
    expect(visited(90_000, 10, [at(2), at(0.8), at(1.5)]).every((x) => Math.abs(x - 1) < 0.1)).toBe(true);
  });
  it('climbs on very many rows from every place in reach of the highest, and from no other', () => {
    expect(visited(90_000, 10, [at(-2), at(2)]).some((x) => x < 0)).toBe(true);
    expect(visited(90_000, 1000, [at(-2), at(2)]).some((x) => x < 0)).toBe(false);
  });
  it('climbs on many rows from the starts themselves where they did not meet', () => {
    expect(visited(9_000, 10, [at(-2), at(2)])).toEqual(expect.arrayContaining([-2, 2]));
  });
  it('passes over a start from which there is no way', () => {
    const cliff: Objective = (point, gradient, hessian) =>
      point[0]! > 3 ? Number.NaN : twoSummits(0.1)(point, gradient, hessian);
    const { summit } = climbFromStarts({ rows: 10, objective: () => cliff, starts: [at(4), at(0.5)], box });
    expect(summit.point[0]).toBeCloseTo(1, 1);
  });
  it('refuses to climb from nowhere', () => {
    expect(() => climbFromStarts({ rows: 10, objective: () => twoSummits(0), starts: [], box })).toThrow(RangeError);
  });
});
