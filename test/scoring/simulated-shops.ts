/**
 * Shops made up by a model of purchases and Gamma-Gamma, scored as Patron scores, and held against what their customers then did: how often
 * the intervals hold what they promise to hold.
 */
import type { PurchaseModel } from '#contract/purchase-models';
import type { GammaGammaParameters } from '#stats/models/gamma-gamma';
import { fitGammaGamma } from '#stats/models/gamma-gamma-fit';
import type { ProcessParameters } from '#stats/models/purchase-process';
import { PURCHASE_PROCESSES } from '#stats/models/purchase-processes';
import { drawGamma } from '#stats/numeric/draws';
import { type RandomSource, seededRandom } from '#stats/numeric/random';
import { resampleFits } from '../../src/4-scoring/fit/resample-fits.ts';
import { futureSpreads } from '../../src/4-scoring/values/customer-future.ts';
import { expectedSpend } from '../../src/4-scoring/values/expected-spend.ts';
import type { FutureModel } from '../../src/4-scoring/values/future-model.ts';
import { groupIntervals } from '../../src/4-scoring/values/group-intervals.ts';

/** Parameters of real shops' size, in days: a third to two thirds never come back, some buy every month. */
const TRUTH: Record<PurchaseModel, ProcessParameters> = {
  'bg-nbd': { r: 0.6, alpha: 40, a: 0.8, b: 2.5 },
  'mbg-nbd': { r: 0.9, alpha: 40, a: 0.6, b: 1.8 },
  'pareto-nbd': { r: 0.7, alpha: 40, s: 0.6, beta: 120 },
  'mbg-cnbd-k': { k: 3, r: 0.9, alpha: 13, a: 0.6, b: 1.8 },
  'bg-cnbd-k': { k: 2, r: 0.6, alpha: 20, a: 0.8, b: 2.5 },
};
const SPEND: GammaGammaParameters = { p: 4, q: 4, gamma: 3_000 };
const SPAN_DAYS = 730;
const HORIZON_DAYS = 365;
/** Customers of each shop whose own intervals are looked at: they differ between shops, not within one. */
const LOOKED_AT = 40;

type Customers = {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  readonly logGaps: Float64Array | undefined;
  readonly spend: Float64Array;
  readonly margin: Float64Array;
  /** What is not known of them: mean spend, and what they do within the horizon. */
  readonly meanSpend: Float64Array;
  readonly orders: Float64Array;
  readonly revenue: Float64Array;
};

/** How often an interval held the truth. */
export type Tally = { held: number; of: number };
export type Coverage = Record<string, Tally>;

/**
 * Coverage of 90 % intervals over `shops` shops of `customers` customers: of single customers' purchase days, spend and revenue, and of the
 * sums of the base and of three groups (bought once, two to four times, more often), by both ways to find them.
 */
export function coverageOf(
  model: PurchaseModel,
  { shops, customers, seed }: { shops: number; customers: number; seed: number },
): Coverage {
  const random = seededRandom(seed);
  const coverage: Coverage = {};
  const count = (name: string, truth: number, interval: { lower: number; upper: number } | null | undefined): void => {
    if (interval == null) return;
    coverage[name] ??= { held: 0, of: 0 };
    coverage[name].of += 1;
    coverage[name].held += Number(interval.lower <= truth && truth <= interval.upper);
  };
  for (let shop = 0; shop < shops; shop++) {
    const base = madeCustomers(model, customers, random);
    const future = fittedModel(model, base);
    if (future === undefined) continue;
    lookAtCustomers(base, future, count);
    lookAtGroups(base, future, count);
  }
  return coverage;
}

type Count = (name: string, truth: number, interval: { lower: number; upper: number } | null | undefined) => void;

function madeCustomers(model: PurchaseModel, n: number, random: RandomSource): Customers {
  const process = PURCHASE_PROCESSES[model];
  const age = Float64Array.from({ length: n }, () => 1 + random() * SPAN_DAYS);
  const truth = TRUTH[model] as never;
  const { frequency, recency, logGaps } = process.simulate(truth, age, random);
  const { p, q, gamma } = SPEND;
  const rate = Float64Array.from({ length: n }, () => drawGamma(random, q, gamma));
  const spend = frequency.map((x, i) => (x === 0 ? 0 : drawGamma(random, p * x, (rate[i] ?? 1) * x)));
  const orders = frequency.map(
    (x, i) => process.simulateFuture(truth, x, recency[i] ?? 0, age[i] ?? 0, HORIZON_DAYS, 1, random)[0] ?? 0,
  );
  const revenue = orders.map((count, i) => (count === 0 ? 0 : drawGamma(random, p * count, rate[i] ?? 1)));
  const meanSpend = rate.map((one) => p / one);
  return { frequency, recency, age, logGaps, spend, margin: new Float64Array(n).fill(0.4), meanSpend, orders, revenue };
}

/** What a run would know of the shop; undefined where a fit does not converge, as a run would refuse it. */
function fittedModel(model: PurchaseModel, base: Customers): FutureModel | undefined {
  const process = PURCHASE_PROCESSES[model];
  const { frequency, recency, age, logGaps } = base;
  const histories = { frequency, recency, age, ...(logGaps === undefined ? {} : { logGaps }) };
  const fit = process.fit(histories);
  const came = (_: number, i: number): boolean => (base.frequency[i] ?? 0) > 0;
  const spends = { frequency: base.frequency.filter(came), spend: base.spend.filter(came) };
  const gammaGamma = fitGammaGamma(spends);
  if (!fit.converged || !gammaGamma.converged || !gammaGamma.populationMeanExists) return undefined;
  return {
    process,
    purchases: { parameters: fit.parameters, names: process.parameterNames, covariance: fit.covariance },
    spend: { parameters: gammaGamma.parameters, names: ['p', 'q', 'gamma'], covariance: gammaGamma.covariance },
    meanSpendMinor: 4_000,
    resampled: resampleFits({ candidate: { model, fit }, histories, gammaGamma, spends }),
    horizonDays: HORIZON_DAYS,
    yearlyDiscount: 0,
  };
}

function lookAtCustomers(base: Customers, future: FutureModel, count: Count): void {
  for (let i = 0; i < Math.min(LOOKED_AT, base.age.length); i++) {
    const history = {
      frequency: base.frequency[i] ?? 0,
      recencyDays: base.recency[i] ?? 0,
      ageDays: base.age[i] ?? 0,
      repeatMeanMinor: base.spend[i] ?? 0,
    };
    const spreads = futureSpreads(history, future, 1, i);
    count('customer orders', base.orders[i] ?? 0, spreads.orders);
    count('customer spend', base.meanSpend[i] ?? 0, spreads.spendMinor);
    count('customer revenue', base.revenue[i] ?? 0, spreads.revenueMinor);
  }
}

const GROUPS: readonly (readonly [string, (x: number) => boolean])[] = [
  ['base', () => true],
  ['bought once', (x) => x === 0],
  ['two to four times', (x) => x >= 1 && x <= 3],
  ['more often', (x) => x > 3],
];

function lookAtGroups(base: Customers, future: FutureModel, count: Count): void {
  for (const [name, isIn] of GROUPS) {
    const member = (_: number, i: number): boolean => isIn(base.frequency[i] ?? 0);
    const pick = (column: Float64Array): Float64Array => column.filter(member);
    const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);
    const sample = {
      frequency: pick(base.frequency),
      recency: pick(base.recency),
      age: pick(base.age),
      spend: pick(base.spend),
      margin: pick(base.margin),
    };
    if (sample.age.length === 0) continue;
    const { process, purchases, spend, meanSpendMinor, horizonDays } = future;
    const orders = process.expectedTransactionsAt(purchases.parameters, sample, Float64Array.of(horizonDays));
    const money = expectedSpend(
      { gammaGamma: spend?.parameters, meanMinor: meanSpendMinor },
      sample.frequency,
      sample.spend,
    );
    const revenue = sum(orders.map((each, i) => each * (money[i] ?? 0)));
    const totals = { customers: sample.age.length, expectedOrders: sum(orders), futureRevenueMinor: revenue };
    const found = groupIntervals(sample, { ...totals, futureProfitMinor: 0.4 * revenue }, future);
    for (const way of ['parametric', 'bootstrap'] as const) {
      count(`${name}: orders, ${way}`, sum(pick(base.orders)), found.orders[way]);
      count(`${name}: revenue, ${way}`, sum(pick(base.revenue)), found.revenue[way]);
    }
  }
}
