/**
 * Remaining life — how long will this customer still be one, as far ahead as is looked?
 *
 * Story    A model of buying and leaving gives the probability to be alive at any day to come. The area under that curve
 *          is the expected time she still stays. Over an endless future it may have no finite value (who hardly ever
 *          buys hardly ever gets the chance to leave), so it is taken up to a horizon and says so.
 * Source   restricted mean survival: Royston & Parmar (2013), BMC Medical Research Methodology 13:152; P(alive at T + t)
 *          of each model as in its file.
 * Symbols  S(t) = P(alive at T + t), falling; S(0) = P(alive now); H = horizon; L = remaining life, 0 when she has left
 * Units    those of the ends of the periods
 * Shapes   survival at `ends`, equally spaced up to H, and at 0 before them: length periods + 1.
 * Checked  remaining-life.test.ts: exponential lives in closed form; BG/NBD against simulation.
 */

/** E[min(L, H)] = ∫_0^H S(t) dt by Simpson's rule; an even number of periods is needed. */
export function expectedRemainingLife(survival: Float64Array, horizon: number): number {
  const periods = survival.length - 1;
  if (periods < 2 || periods % 2 !== 0) throw new RangeError('an even number of periods is needed');
  let sum = 0;
  for (let k = 0; k <= periods; k++) {
    const weight = k === 0 || k === periods ? 1 : k % 2 === 1 ? 4 : 2;
    sum += weight * survival[k]!;
  }
  return (sum * horizon) / periods / 3;
}

/**
 * The time by which she has left with probability `share`, S(t) = 1 − share, linear between the ends; 0 where she has
 * probably left already, NaN where the horizon ends before.
 */
export function remainingLifeQuantile(survival: Float64Array, horizon: number, share: number): number {
  const wanted = 1 - share;
  if (survival[0]! <= wanted) return 0;
  const step = horizon / (survival.length - 1);
  for (let k = 1; k < survival.length; k++) {
    const [before, after] = [survival[k - 1]!, survival[k]!];
    if (after <= wanted) return step * (k - 1 + (before - wanted) / (before - after));
  }
  return Number.NaN;
}
