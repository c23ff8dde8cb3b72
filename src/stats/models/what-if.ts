/**
 * What if customers stayed longer, bought more often, spent more, or rivals pulled harder?
 *
 * Story    A fitted model of buying and leaving gives each customer's chance to be there at any day to come and the
 *          purchases expected by then. Each factor changes one of these, or the worth of a purchase, and the value is
 *          added up again. Nothing is fitted anew: the question is what the same customers would be worth from now on.
 * Source   factors: S3 part 2 §3 (which gives their direction only). Mapping: ours, by the usual forms of survival
 *          analysis, Kalbfleisch & Prentice (2002), §2.3: accelerated life for length, proportional hazards for leaving.
 * Symbols  S(t) = P(alive at t), m(t) = expected purchases up to t, D_k = discount factor of period k
 *          L = lives last L times as long, q = the hazard of leaving is multiplied by q, f = purchases while alive · f
 * Units    ends of periods and horizons in the history's unit; money as given; cost a customer alive and period
 * Domain   L > 0, q ≥ 0, f ≥ 0; S falls and is > 0 where anything is expected
 * Shapes   survival of one customer at the ends of `periods · reach` periods and at 0 before them; purchases at the ends
 *          of `periods`. `reach` periods are known beyond the horizon so that shorter lives can be read off.
 * Checked  what-if.test.ts: exponential lives in closed form; no change changes nothing; directions.
 */

/** How the future of one customer is changed: all 1 (and no cost) leaves it as it is. */
export type Change = {
  length: number;
  leaving: number;
  frequency: number;
  spend: number;
  margin: number;
  /** Cost a living customer and period, before discounting. */
  cost: number;
};

export const UNCHANGED: Change = { length: 1, leaving: 1, frequency: 1, spend: 1, margin: 1, cost: 0 };

/** One customer as the model sees her; `spend` and `margin` make a purchase into profit. */
export type Ahead = { survival: Float64Array; purchases: Float64Array; spend: number; margin: number };

/** Revenue and profit of the horizon at their worth today. */
export type Worth = { revenue: number; profit: number };

/**
 * S'(t) = S(0) · ( S(t/L) / S(0) )^q, linear in ln S between the ends; beyond the last end the hazard goes on as it was.
 */
export function changedSurvival(survival: Float64Array, t: number, { length, leaving }: Change): number {
  const now = survival[0]!;
  if (!(now > 0)) return 0;
  const at = t / length;
  const last = survival.length - 1;
  const k = Math.min(last - 1, Math.floor(at));
  const [a, b] = [Math.log(survival[k]! / now), Math.log(survival[k + 1]! / now)];
  // a curve that has come to 0 stays there
  if (b === Number.NEGATIVE_INFINITY) return at <= k ? now * Math.exp(leaving * a) : 0;
  return now * Math.exp(leaving * (a + (at - k) * (b - a)));
}

/**
 * The worth of one customer's horizon under a change. Purchases of period k, m(k) − m(k−1), are made by those alive: they
 * are multiplied by f and by the mean of S'/S over its two ends, discounted by D_k, and made into money:
 *
 *   revenue = Σ_k D_k · f · (m_k − m_{k−1}) · ½ ( S'_{k−1}/S_{k−1} + S'_k/S_k ) · spend
 *   profit  = revenue · margin − cost · Σ_k D_k · ½ ( S'_{k−1} + S'_k )
 */
export function changedWorth(ahead: Ahead, discount: Float64Array, change: Change): Worth {
  const { survival, purchases } = ahead;
  if (discount.length !== purchases.length) throw new RangeError('one discount factor a period is needed');
  let orders = 0;
  let alive = 0;
  let before = 0;
  for (let k = 1; k <= purchases.length; k++) {
    const start = changedSurvival(survival, k - 1, change);
    const end = changedSurvival(survival, k, change);
    const share = 0.5 * (ratio(start, survival[k - 1]!) + ratio(end, survival[k]!));
    orders += discount[k - 1]! * (purchases[k - 1]! - before) * share;
    alive += discount[k - 1]! * 0.5 * (start + end);
    before = purchases[k - 1]!;
  }
  const revenue = change.frequency * orders * ahead.spend * change.spend;
  return { revenue, profit: revenue * ahead.margin * change.margin - change.cost * alive };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** D_k = (1 + d)^−k, k = 1 … periods. */
export function discountFactors(periods: number, discountPerPeriod: number): Float64Array {
  return Float64Array.from({ length: periods }, (_, k) => (1 + discountPerPeriod) ** -(k + 1));
}
