/**
 * BG/NBD and MBG/NBD with static covariates — what customers are like shifts how often they buy and how they leave.
 *
 * Story    As in bg-nbd.ts, but a customer's purchase rate is multiplied by e^(γ′z): a positive γ means buying more often.
 *          Dropout depends on z in one of two ways, `dropoutForm`:
 *            spread  a and b are both multiplied by e^(δ′z), so the mean dropout probability a/(a+b) is the same for
 *                    all and a positive δ means that customers with z are more alike in it. What CLVTools fits.
 *            odds    a alone is multiplied by e^(δ′z), so the odds a/b of leaving are: a positive δ means leaving
 *                    sooner.
 * Source   Fader & Hardie (2007), Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models, note
 *          019, where a and b have coefficients of their own: spread is the case of equal ones, odds that of none on b.
 * Symbols  α_i = α₀ e^(−γ′z), a_i = a₀ e^(δ′z), b_i = b₀ e^(δ′z) (spread) or b₀ (odds); z as in covariates.ts
 * Shapes   as in purchase-process.ts
 * Checked  bg-nbd-covariates.test.ts, bg-nbd-covariates-fit.test.ts: the plain models without effects; independent fits;
 *          simulated shops.
 */
import { distinctRows, gather } from '../numeric/distinct-rows.ts';
import type { RandomSource } from '../numeric/random.ts';
import type { BgNbdParameters } from './bg-nbd.ts';
import { bgNbd } from './bg-nbd-process.ts';
import { type Covariates, linearPredictor, requireCovariates } from './covariates.ts';
import type { Coefficients } from './covariates-fit.ts';
import { mbgNbd } from './mbg-nbd.ts';
import type { DiscountedPeriods, PurchaseHistory } from './purchase-history.ts';
import type { PurchaseProcess } from './purchase-process.ts';

/** What the coefficients on dropout act on; see above. */
export type DropoutForm = 'spread' | 'odds';

/** Parameters of a customer with z = 0, the coefficients (γ on the purchase rate, δ on dropout), and what δ acts on. */
export type BgNbdCovariateParameters = BgNbdParameters & Coefficients & { dropoutForm: DropoutForm };

/** Histories of customers of whom something more is known. */
export type CovariateHistory = PurchaseHistory & { covariates: Covariates };

/**
 * Each customer's own parameters: r, and columns of α_i, a_i and b_i. Throws a RangeError when a column is not of length
 * n or a covariate has no coefficient.
 */
export function ownBgNbdParameters(
  { r, alpha, a, b, rate, dropout, dropoutForm }: BgNbdCovariateParameters,
  covariates: Covariates,
  n: number,
): { r: number; alpha: Float64Array; a: Float64Array; b: Float64Array } {
  requireCovariates(covariates, n);
  const leaving = linearPredictor(covariates.dropout, dropout, n);
  return {
    r,
    alpha: linearPredictor(covariates.rate, rate, n).map((shift) => alpha * Math.exp(-shift)),
    a: leaving.map((shift) => a * Math.exp(shift)),
    b: leaving.map((shift) => (dropoutForm === 'spread' ? b * Math.exp(shift) : b)),
  };
}

/** A process with covariates: as PurchaseProcess, but histories come with covariates, and new customers are of a kind each. */
export type CovariateProcess = {
  readonly name: string;
  logLikelihoods(parameters: BgNbdCovariateParameters, history: CovariateHistory): Float64Array;
  probabilityAlive(parameters: BgNbdCovariateParameters, history: CovariateHistory): Float64Array;
  probabilityAliveAt(parameters: BgNbdCovariateParameters, history: CovariateHistory, horizon: number): Float64Array;
  expectedTransactionsAt(
    parameters: BgNbdCovariateParameters,
    history: CovariateHistory,
    horizons: Float64Array,
  ): Float64Array;
  discountedTransactions(
    parameters: BgNbdCovariateParameters,
    history: CovariateHistory,
    plan: DiscountedPeriods,
  ): Float64Array;
  residualTransactions(parameters: BgNbdCovariateParameters, history: CovariateHistory, rate: number): Float64Array;
  simulate(
    parameters: BgNbdCovariateParameters,
    covariates: Covariates,
    age: Float64Array,
    random: RandomSource,
  ): PurchaseHistory;
  /**
   * The plain process's parameters for one customer, row i: with them its expectedTransactionsNew, its
   * transactionDistribution, its simulateFuture and all the rest speak of customers like her.
   */
  parametersOf(parameters: BgNbdCovariateParameters, covariates: Covariates, i: number): BgNbdParameters;
};

/** Customers with the same covariates are asked of the plain process together. */
function withCovariates(plain: PurchaseProcess<BgNbdParameters>): CovariateProcess {
  const byPattern = (
    parameters: BgNbdCovariateParameters,
    history: CovariateHistory,
    width: number,
    ask: (own: BgNbdParameters, alike: PurchaseHistory) => Float64Array,
  ): Float64Array => {
    const n = history.age.length;
    const result = new Float64Array(n * width);
    eachPattern(parameters, history.covariates, n, (own, rows) => {
      const alike = {
        frequency: gather(history.frequency, rows),
        recency: gather(history.recency, rows),
        age: gather(history.age, rows),
      };
      const answers = ask(own, alike);
      for (let i = 0; i < rows.length; i++) result.set(answers.subarray(i * width, (i + 1) * width), rows[i]! * width);
    });
    return result;
  };
  return {
    name: `${plain.name}-covariates`,
    logLikelihoods: (parameters, history) => byPattern(parameters, history, 1, plain.logLikelihoods),
    probabilityAlive: (parameters, history) => byPattern(parameters, history, 1, plain.probabilityAlive),
    probabilityAliveAt: (parameters, history, horizon) =>
      byPattern(parameters, history, 1, (own, alike) => plain.probabilityAliveAt(own, alike, horizon)),
    expectedTransactionsAt: (parameters, history, horizons) =>
      byPattern(parameters, history, horizons.length, (own, alike) =>
        plain.expectedTransactionsAt(own, alike, horizons),
      ),
    discountedTransactions: (parameters, history, plan) =>
      byPattern(parameters, history, 1, (own, alike) => plain.discountedTransactions(own, alike, plan)),
    residualTransactions: (parameters, history, rate) =>
      byPattern(parameters, history, 1, (own, alike) => plain.residualTransactions(own, alike, rate)),
    simulate(parameters, covariates, age, random) {
      const drawn = {
        frequency: new Float64Array(age.length),
        recency: new Float64Array(age.length),
        age: age.slice(),
      };
      eachPattern(parameters, covariates, age.length, (own, rows) => {
        const { frequency, recency } = plain.simulate(own, gather(age, rows), random);
        for (let i = 0; i < rows.length; i++) {
          drawn.frequency[rows[i]!] = frequency[i]!;
          drawn.recency[rows[i]!] = recency[i]!;
        }
      });
      return drawn;
    },
    parametersOf(parameters, { rate, dropout }, i) {
      const row = (columns: readonly Float64Array[]) => columns.map((column) => column.subarray(i, i + 1));
      const { r, alpha, a, b } = ownBgNbdParameters(parameters, { rate: row(rate), dropout: row(dropout) }, 1);
      return { r, alpha: alpha[0]!, a: a[0]!, b: b[0]! };
    },
  };
}

/** Visit the customers of each pattern of covariates: their own parameters and their row numbers. */
function eachPattern(
  parameters: BgNbdCovariateParameters,
  covariates: Covariates,
  n: number,
  visit: (own: BgNbdParameters, rows: Uint32Array) => void,
): void {
  const { r, alpha, a, b } = ownBgNbdParameters(parameters, covariates, n);
  const { first, at } = distinctRows([alpha, a, b]);
  const start = new Uint32Array(first.length + 1);
  for (let i = 0; i < n; i++) start[at[i]! + 1]!++;
  for (let p = 0; p < first.length; p++) start[p + 1]! += start[p]!;
  const next = start.slice();
  const rows = new Uint32Array(n);
  for (let i = 0; i < n; i++) rows[next[at[i]!]!++] = i;
  for (const [p, row] of first.entries())
    visit({ r, alpha: alpha[row]!, a: a[row]!, b: b[row]! }, rows.subarray(start[p]!, start[p + 1]!));
}

export const bgNbdCovariates: CovariateProcess = withCovariates(bgNbd);
export const mbgNbdCovariates: CovariateProcess = withCovariates(mbgNbd);
