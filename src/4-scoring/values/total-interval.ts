import type { Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { deltaMethodVariance } from '#stats/inference/delta-method';
import { bgNbdDiscountedTransactions } from '#stats/models/bg-nbd-expectation';
import type { BgNbdFit } from '#stats/models/bg-nbd-fit';
import { simulateBgNbdFuture } from '#stats/models/bg-nbd-simulation';
import type { GammaGammaFit } from '#stats/models/gamma-gamma-fit';
import { seededRandom } from '#stats/numeric/random';
import { rowBlocks } from '../run/binary-rows.ts';
import { expectedSpend } from './expected-spend.ts';
import { discountPlan } from './horizon.ts';

const SAMPLE = readSql(new URL('./sample.sql', import.meta.url));
const SAMPLE_SIZE = 2_000;
const FUTURES_EACH = 20;
const LEVEL = 0.9;
/** The normal distribution holds 90 % within this many standard deviations. */
const DEVIATIONS = 1.6448536269514722;

export type Interval = { readonly lower: number; readonly upper: number; readonly level: number };

type Sample = { frequency: Float64Array; recency: Float64Array; age: Float64Array; spend: Float64Array };
type Fits = {
  readonly bgNbd: BgNbdFit;
  readonly gammaGamma: GammaGammaFit | undefined;
  readonly meanSpendMinor: number;
  readonly horizonDays: number;
  readonly yearlyDiscount: number;
};

/**
 * A 90 % interval of the base's expected revenue. Two sources of doubt, taken as independent: the parameters are estimates (delta method
 * over their covariance), and even with the true ones customers buy at random (the variance of simulated futures). Both are measured on
 * a fixed sample of 2,000 customers and carried over to the base in proportion; the first to the total, the second to its variance.
 */
export async function totalInterval(
  warehouse: Warehouse,
  asOf: string,
  base: { readonly customers: number; readonly futureRevenueMinor: number },
  fits: Fits,
): Promise<Interval | null> {
  const sample = await readSample(warehouse, asOf);
  const total = sampleTotal(sample, fits, parametersOf(fits));
  if (!(total > 0) || sample.age.length === 0) return null;
  const byParameters = Math.sqrt(parameterVariance(sample, fits)) * (base.futureRevenueMinor / total);
  const byChance = chanceVariance(sample, fits) * (base.customers / sample.age.length);
  const deviation = Math.sqrt(byParameters ** 2 + byChance);
  if (!Number.isFinite(deviation)) return null;
  return {
    lower: Math.round(Math.max(0, base.futureRevenueMinor - DEVIATIONS * deviation)),
    upper: Math.round(base.futureRevenueMinor + DEVIATIONS * deviation),
    level: LEVEL,
  };
}

async function readSample(warehouse: Warehouse, asOf: string): Promise<Sample> {
  const rows: number[][] = [];
  for await (const { view, rows: count } of rowBlocks(
    warehouse.stream(SAMPLE, { as_of: asOf, size: SAMPLE_SIZE }),
    20,
    SAMPLE_SIZE,
  )) {
    for (let row = 0; row < count; row++) {
      const at = row * 20;
      rows.push([
        view.getUint32(at, true),
        view.getUint32(at + 4, true),
        view.getUint32(at + 8, true),
        view.getFloat64(at + 12, true),
      ]);
    }
  }
  const column = (place: number): Float64Array => Float64Array.from(rows, (row) => row[place] ?? 0);
  return { frequency: column(0), recency: column(1), age: column(2), spend: column(3) };
}

type Parameters = readonly [r: number, alpha: number, a: number, b: number, p: number, q: number, gamma: number];

function parametersOf({ bgNbd, gammaGamma }: Fits): Parameters {
  const { r, alpha, a, b } = bgNbd.parameters;
  const spend = gammaGamma?.parameters ?? { p: 0, q: 0, gamma: 0 };
  return [r, alpha, a, b, spend.p, spend.q, spend.gamma];
}

function sampleTotal(sample: Sample, fits: Fits, [r, alpha, a, b, p, q, gamma]: Parameters): number {
  const plan = discountPlan(fits.horizonDays, fits.yearlyDiscount);
  const orders = bgNbdDiscountedTransactions({ r, alpha, a, b }, sample, plan);
  const gammaGamma = fits.gammaGamma === undefined ? undefined : { p, q, gamma };
  const spend = expectedSpend({ gammaGamma, meanMinor: fits.meanSpendMinor }, sample.frequency, sample.spend);
  return orders.reduce((sum, value, i) => sum + value * (spend[i] ?? 0), 0);
}

/** Variance of the sample's total from both fits' covariances; the two models are fitted apart. */
function parameterVariance(sample: Sample, fits: Fits): number {
  const at = parametersOf(fits);
  const slope = (place: number): number => {
    const step = 1e-4 * (at[place] ?? 0);
    if (step === 0) return 0;
    const moved = (by: number): Parameters =>
      at.map((value, i) => (i === place ? value + by : value)) as unknown as Parameters;
    return (sampleTotal(sample, fits, moved(step)) - sampleTotal(sample, fits, moved(-step))) / (2 * step);
  };
  const orders = deltaMethodVariance(Float64Array.from([0, 1, 2, 3], slope), fits.bgNbd.covariance);
  if (fits.gammaGamma === undefined) return orders;
  return orders + deltaMethodVariance(Float64Array.from([4, 5, 6], slope), fits.gammaGamma.covariance);
}

/**
 * Σ Var(revenue of one customer) over the sample. For N purchases at mean spend p/ν each, ν ~ Gamma(A = px + q, B = γ + m x):
 *
 *   Var = E[N²] p² E[1/ν²] + E[N] p E[1/ν²] − (E[N] p E[1/ν])²,  E[1/ν] = B/(A−1),  E[1/ν²] = B²/((A−1)(A−2))
 *
 * E[1/ν²] has no finite value for A ≤ 2; it is then taken as at A = 2.1.
 */
function chanceVariance(sample: Sample, fits: Fits): number {
  const random = seededRandom(1);
  const mean = fits.meanSpendMinor;
  const spends = fits.gammaGamma?.parameters;
  let total = 0;
  for (let i = 0; i < sample.age.length; i++) {
    const x = sample.frequency[i] ?? 0;
    const args = [x, sample.recency[i] ?? 0, sample.age[i] ?? 0, fits.horizonDays, FUTURES_EACH] as const;
    const futures = simulateBgNbdFuture(fits.bgNbd.parameters, ...args, random);
    const once = futures.reduce((sum, n) => sum + n, 0) / FUTURES_EACH;
    const twice = futures.reduce((sum, n) => sum + n * n, 0) / FUTURES_EACH;
    if (spends === undefined) {
      total += (twice - once * once) * mean * mean;
      continue;
    }
    const shape = Math.max(2.1, spends.p * x + spends.q);
    const rate = spends.gamma + (sample.spend[i] ?? 0) * x;
    const inverse = rate / (shape - 1);
    const inverseSquare = (rate * rate) / ((shape - 1) * (shape - 2));
    total += twice * spends.p ** 2 * inverseSquare + once * spends.p * inverseSquare - (once * spends.p * inverse) ** 2;
  }
  return total;
}
