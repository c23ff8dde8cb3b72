import { describe, expect, it } from 'vitest';
import { maximiseByNewton, type Objective } from './newton.ts';

const wide = { lower: Float64Array.of(-50, -50), upper: Float64Array.of(50, 50), maxIterations: 200, tolerance: 1e-14 };

/** −Rosenbrock: a curved ridge with its summit at (1, 1). */
const ridge: Objective = ([x, y], gradient, hessian) => {
  const [u, v] = [x!, y!];
  gradient.set([400 * u * (v - u * u) + 2 * (1 - u), -200 * (v - u * u)]);
  hessian.set([400 * (v - 3 * u * u) - 2, 400 * u, 400 * u, -200]);
  return -(100 * (v - u * u) ** 2 + (1 - u) ** 2);
};

describe('paper: Rosenbrock (1960)', () => {
  it('climbs along the banana to its end', () => {
    const summit = maximiseByNewton(ridge, Float64Array.of(-1.2, 1), wide);
    expect(summit.converged).toBe(true);
    expect(summit.point[0]).toBeCloseTo(1, 7);
    expect(summit.point[1]).toBeCloseTo(1, 7);
    expect(summit.iterations).toBeLessThan(60);
  });
});

describe('limits', () => {
  it('stops at the box when the function keeps rising, and calls that converged', () => {
    const slope: Objective = ([x, y], gradient, hessian) => {
      gradient.set([1, -2 * y!]);
      hessian.set([0, 0, 0, -2]);
      return x! - y! * y!;
    };
    const summit = maximiseByNewton(slope, Float64Array.of(0, 3), { ...wide, upper: Float64Array.of(7, 50) });
    expect(summit.converged).toBe(true);
    expect(summit.point[0]).toBe(7);
    expect(summit.point[1]).toBeCloseTo(0, 9);
  });
  it('leaves a saddle uphill', () => {
    const saddle: Objective = ([x, y], gradient, hessian) => {
      gradient.set([2 * x! - 4 * x! ** 3, -2 * y!]);
      hessian.set([2 - 12 * x! * x!, 0, 0, -2]);
      return x! * x! - x! ** 4 - y! * y!;
    };
    const summit = maximiseByNewton(saddle, Float64Array.of(0.01, 1), wide);
    expect(Math.abs(summit.point[0]!)).toBeCloseTo(Math.SQRT1_2, 7);
  });
  it('says so when it runs out of steps or starts where nothing is defined', () => {
    expect(maximiseByNewton(ridge, Float64Array.of(-1.2, 1), { ...wide, maxIterations: 2 }).converged).toBe(false);
    expect(maximiseByNewton(ridge, Float64Array.of(Number.NaN, 1), wide).converged).toBe(false);
  });
});
