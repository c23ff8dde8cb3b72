import type { Warehouse } from '#platform/clickhouse';
import type { GammaGammaParameters, SpendHistory } from '#stats/models/gamma-gamma';
import { fitGammaGamma, type GammaGammaFit } from '#stats/models/gamma-gamma-fit';
import type { PurchaseData } from '#stats/models/purchase-history';
import type { ProcessFit, ProcessParameters } from '#stats/models/purchase-process';
import { drawPoisson } from '#stats/numeric/draws';
import { type RandomSource, seededRandom } from '#stats/numeric/random';
import type { CandidateFit } from './fit-models.ts';
import { refitted } from './processes.ts';
import { everyNth, readHistories, readSpends } from './read-histories.ts';

/** What the parameters might as well have been. */
export type ResampledFits = {
  readonly purchases: readonly ProcessParameters[];
  /** Empty where there is no model of spend. */
  readonly spend: readonly GammaGammaParameters[];
};

const RESAMPLES = 40;
/** Of larger bases a part is resampled, and what its fits are apart is brought down to the size of the whole. */
const MOST_RESAMPLED = 5_000;

/** What is resampled: the histories and spends of the part, and the fits to the whole. */
export type Resampled = {
  readonly candidate: CandidateFit;
  readonly histories: PurchaseData;
  readonly gammaGamma: GammaGammaFit | undefined;
  readonly spends: SpendHistory | undefined;
};

/** `resampleFits` of a base in mart_customer_purchases at `asOf`. */
export async function resampleBase(
  warehouse: Warehouse,
  from: { readonly asOf: string; readonly customers: number; readonly spenders: number },
  candidate: CandidateFit,
  gammaGamma: GammaGammaFit | undefined,
): Promise<ResampledFits> {
  const histories = await readHistories(warehouse, from.asOf, everyNth(from.customers, MOST_RESAMPLED));
  const spends = gammaGamma && (await readSpends(warehouse, from.asOf, everyNth(from.spenders, MOST_RESAMPLED)));
  return resampleFits({ candidate, histories, gammaGamma, spends });
}

/**
 * The bootstrap: customers are drawn again, with replacement, and the models fitted to each draw. A customer stands in a draw as often as
 * a Poisson number of mean 1 says, so equal histories can be drawn together. Seeded: the same base gives the same fits.
 *
 * Source   Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 6; part of a base and the size of its deviations: Bickel,
 *          Götze & van Zwet (1997), Statistica Sinica 7, the m out of n bootstrap.
 */
export function resampleFits({ candidate, histories, gammaGamma, spends }: Resampled): ResampledFits {
  const random = seededRandom(1);
  const { model, fit } = candidate;
  const refit = (data: PurchaseData, start: ProcessParameters) => refitted(model, data, start);
  const purchases = resampled(fit.parameters, fit.n, histories, refit, random);
  if (gammaGamma === undefined || spends === undefined) return { purchases, spend: [] };
  const refitSpend = (data: SpendHistory, start: GammaGammaParameters) => fitGammaGamma(data, { starts: [start] });
  return { purchases, spend: resampled(gammaGamma.parameters, gammaGamma.n, spends, refitSpend, random) };
}

type Refit = Pick<ProcessFit, 'converged' | 'n'> & { readonly parameters: ProcessParameters };

/** θ̂ · exp{ √(m/n) (ln θ* − ln θ_m) }: θ* is the fit to a draw from m customers, θ_m the fit to those m, θ̂ the fit to all n. */
function resampled<D extends PurchaseData | SpendHistory, P extends ProcessParameters>(
  whole: P,
  n: number,
  data: D,
  refit: (data: D, start: P) => Refit & { readonly parameters: P },
  random: RandomSource,
): P[] {
  const part = refit(data, whole);
  const shrink = Math.sqrt(Math.min(1, part.n / n));
  const draws: P[] = [];
  for (let draw = 0; draw < RESAMPLES; draw++) {
    const again = refit(drawn(data, random), part.parameters);
    if (!again.converged) continue;
    const moved = Object.entries(whole).map(([name, value]) => {
      const apart = Math.log((again.parameters[name] ?? 1) / (part.parameters[name] ?? 1));
      return [name, value * Math.exp(shrink * apart)];
    });
    draws.push(Object.fromEntries(moved) as P);
  }
  return draws;
}

/** The same rows with weights drawn anew; rows drawn no time are left out. */
function drawn<D extends PurchaseData | SpendHistory>(data: D, random: RandomSource): D {
  const weights = Float64Array.from(data.frequency, (_, row) => drawPoisson(random, data.weights?.[row] ?? 1));
  const kept = (_: number, row: number): boolean => (weights[row] ?? 0) > 0;
  const columns = Object.entries(data).map(([name, column]) => [name, (column as Float64Array).filter(kept)]);
  return { ...Object.fromEntries(columns), weights: weights.filter((weight) => weight > 0) } as D;
}
