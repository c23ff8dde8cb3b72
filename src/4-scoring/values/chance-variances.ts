import { seededRandom } from '#stats/numeric/random';
import type { FutureModel } from './future-model.ts';
import type { GroupSample } from './group-intervals.ts';

const FUTURES_EACH = 20;

/**
 * Σ over the sample of the variance of one customer's purchase days, revenue and profit (in this order), the parameters being known. For N
 * purchases at mean spend p/ν each, ν ~ Gamma(A = px + q, B = γ + m x), and w what later purchases are worth today:
 *
 *   Var = w² { E[N²] p² E[1/ν²] + E[N] p E[1/ν²] − (E[N] p E[1/ν])² },  E[1/ν] = B/(A−1),  E[1/ν²] = B²/((A−1)(A−2))
 *
 * E[1/ν²] has no finite value for A ≤ 2; it is then taken as at A = 2.1. E[N] and E[N²] come from simulated futures, (E[N])² from pairs of
 * different ones, so that few of them do no harm.
 */
export function chanceVariances(sample: GroupSample, worth: Float64Array, model: FutureModel): Float64Array {
  const random = seededRandom(1);
  const three = new Float64Array(3);
  for (let i = 0; i < sample.age.length; i++) {
    const x = sample.frequency[i] ?? 0;
    const futures = model.process.simulateFuture(
      model.purchases.parameters,
      x,
      sample.recency[i] ?? 0,
      sample.age[i] ?? 0,
      model.horizonDays,
      FUTURES_EACH,
      random,
    );
    const sum = futures.reduce((total, n) => total + n, 0);
    const squares = futures.reduce((total, n) => total + n * n, 0);
    const counts = {
      once: sum / FUTURES_EACH,
      twice: squares / FUTURES_EACH,
      onceSquared: (sum * sum - squares) / (FUTURES_EACH * (FUTURES_EACH - 1)),
    };
    const money = (worth[i] ?? 1) ** 2 * moneyVariance(counts, x, sample.spend[i] ?? 0, model);
    three[0] = (three[0] ?? 0) + counts.twice - counts.onceSquared;
    three[1] = (three[1] ?? 0) + money;
    three[2] = (three[2] ?? 0) + money * (sample.margin[i] ?? 0) ** 2;
  }
  return three.map((variance) => Math.max(0, variance));
}

type Counts = { readonly once: number; readonly twice: number; readonly onceSquared: number };

function moneyVariance({ once, twice, onceSquared }: Counts, x: number, m: number, model: FutureModel): number {
  if (model.spend === undefined) return (twice - onceSquared) * model.meanSpendMinor ** 2;
  const { p, q, gamma } = model.spend.parameters;
  const shape = Math.max(2.1, p * x + q);
  const rate = gamma + m * x;
  const inverse = rate / (shape - 1);
  const inverseSquare = (rate * rate) / ((shape - 1) * (shape - 2));
  return twice * p ** 2 * inverseSquare + once * p * inverseSquare - onceSquared * (p * inverse) ** 2;
}
