/**
 * Maximise a smooth function of a few variables by Newton's method within a trust region, inside a box.
 *
 * Source   Nocedal & Wright (2006), Numerical Optimization, ch. 4: the model is g·s + ½ sᵀHs; here the eigenvalues of
 *          −H enter by their size, so that every step goes uphill on saddles and ridges too.
 */
import { symmetricEigen } from './symmetric-matrix.ts';

/** Returns the value at `point` and fills `gradient` (n) and `hessian` (n · n, row-major). */
export type Objective = (point: Float64Array, gradient: Float64Array, hessian: Float64Array) => number;

export type NewtonOptions = {
  lower: Float64Array;
  upper: Float64Array;
  maxIterations: number;
  tolerance: number;
  /** Asked after every step: true where there is no need to go on. */
  isFarEnough?: (point: Float64Array) => boolean;
};

/** Where the search ended. `converged`: another Newton step would gain no more than the tolerance. */
export type Maximum = {
  point: Float64Array;
  value: number;
  gradient: Float64Array;
  hessian: Float64Array;
  iterations: number;
  converged: boolean;
};

const LARGEST_STEP = 3;

/**
 * Climb from `start`. `tolerance` is the gain in the function's own units below which a step is not worth taking;
 * 1e-14 of the value's size is added for rounding.
 */
export function maximiseByNewton(objective: Objective, start: Float64Array, options: NewtonOptions): Maximum {
  const n = start.length;
  let point = clamp(start, options);
  let gradient = new Float64Array(n);
  let hessian = new Float64Array(n * n);
  let value = objective(point, gradient, hessian);
  let radius = 1;
  let iterations = 0;
  let converged = false;
  while (iterations < options.maxIterations && Number.isFinite(value)) {
    iterations++;
    const tolerance = options.tolerance + 1e-14 * Math.abs(value);
    const step = uphillStep(point, gradient, hessian, radius, options);
    if (step.freeGain <= tolerance) {
      converged = true;
      break;
    }
    const trial = clamp(
      point.map((v, i) => v + step.move[i]!),
      options,
    );
    const trialGradient = new Float64Array(n);
    const trialHessian = new Float64Array(n * n);
    const trialValue = objective(trial, trialGradient, trialHessian);
    const ratio = (trialValue - value) / step.gain;
    if (ratio > 0.75 && step.limited) radius = Math.min(LARGEST_STEP, 2 * radius);
    else if (!(ratio > 0.25)) radius = 0.3 * Math.min(radius, step.length);
    if (trialValue > value) {
      [point, gradient, hessian, value] = [trial, trialGradient, trialHessian, trialValue];
      if (options.isFarEnough?.(point)) break;
    } else if (step.gain < 1e-12 * Math.abs(value) || radius < 1e-12) {
      // no better point can be told apart from rounding: as far as the arithmetic reaches
      converged = step.gain < 1e-9 * (1 + Math.abs(value));
      break;
    }
  }
  return { point, value, gradient, hessian, iterations, converged };
}

function clamp(point: Float64Array, { lower, upper }: NewtonOptions): Float64Array<ArrayBuffer> {
  return Float64Array.from(point, (v, i) => Math.min(upper[i]!, Math.max(lower[i]!, v)));
}

type Step = { move: Float64Array; gain: number; freeGain: number; length: number; limited: boolean };

/** The best step of at most `radius`; coordinates pressed against the box stay where they are. */
function uphillStep(
  point: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
  radius: number,
  options: NewtonOptions,
): Step {
  const n = point.length;
  const free = Array.from(
    point,
    (v, i) => !((v <= options.lower[i]! && gradient[i]! < 0) || (v >= options.upper[i]! && gradient[i]! > 0)),
  );
  const curvature = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) curvature[i * n + j] = free[i] && free[j] ? -hessian[i * n + j]! : i === j ? 1 : 0;
  const { values, vectors } = symmetricEigen(curvature, n);
  const slope = new Float64Array(n);
  for (let k = 0; k < n; k++) for (let i = 0; i < n; i++) if (free[i]) slope[k]! += vectors[i * n + k]! * gradient[i]!;
  const floor = 1e-13 * Math.max(...values.map(Math.abs)) + 1e-300;
  const size = values.map((v) => Math.max(Math.abs(v), floor));
  const lengthAt = (damping: number): number =>
    Math.sqrt(slope.reduce((sum, s, k) => sum + (s / (size[k]! + damping)) ** 2, 0));
  const damping = dampingFor(lengthAt, radius, Math.max(...slope.map(Math.abs)) / radius);
  const move = new Float64Array(n);
  let gain = 0;
  let freeGain = 0;
  for (let k = 0; k < n; k++) {
    const along = slope[k]! / (size[k]! + damping);
    gain += slope[k]! * along - 0.5 * size[k]! * along * along;
    // a step of more than the largest allowed along one direction is not counted on
    freeGain += Math.min((0.5 * slope[k]! ** 2) / size[k]!, LARGEST_STEP * Math.abs(slope[k]!));
    for (let i = 0; i < n; i++) move[i]! += along * vectors[i * n + k]!;
  }
  return { move, gain, freeGain, length: lengthAt(damping), limited: damping > 0 };
}

/** Smallest damping ≥ 0 that keeps the step within the radius, by bisection on a logarithmic scale. */
function dampingFor(lengthAt: (damping: number) => number, radius: number, guess: number): number {
  if (lengthAt(0) <= radius) return 0;
  let high = 2 * guess * Math.SQRT2 + 1e-300;
  while (lengthAt(high) > radius) high *= 4;
  let low = high;
  while (lengthAt(low) < radius && low > 1e-300) low /= 16;
  for (let i = 0; i < 30; i++) {
    const middle = Math.sqrt(low * high);
    if (lengthAt(middle) > radius) low = middle;
    else high = middle;
  }
  return high;
}
