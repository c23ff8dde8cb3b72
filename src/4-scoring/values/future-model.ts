import type { Settings } from '#contract/settings';
import type { GammaGammaParameters } from '#stats/models/gamma-gamma';
import type { ProcessParameters, PurchaseProcess } from '#stats/models/purchase-process';
import { processNamed } from '../fit/processes.ts';
import type { ResampledFits } from '../fit/resample-fits.ts';
import type { RunFits } from '../run/run-facts.ts';

/** One estimate with its covariance, k · k row-major in the order of `names`. */
export type Estimate<P> = {
  readonly parameters: P;
  readonly names: readonly string[];
  readonly covariance: Float64Array;
};

/** Everything a run knows about what is to come, and how well it knows it. */
export type FutureModel = {
  readonly process: PurchaseProcess;
  readonly purchases: Estimate<ProcessParameters>;
  /** Undefined: everybody is expected to spend the base's mean. */
  readonly spend: Estimate<GammaGammaParameters> | undefined;
  readonly meanSpendMinor: number;
  readonly resampled: ResampledFits;
  readonly horizonDays: number;
  readonly yearlyDiscount: number;
};

/** The parameters of Gamma-Gamma in the order of their covariance. */
export const SPEND_NAMES = ['p', 'q', 'gamma'] as const;

/** What a run's fits say about the future; undefined where no model could be used. */
export function futureModelOf(fits: RunFits, settings: Settings): FutureModel | undefined {
  const { choice, uncertainty } = fits;
  if (choice === null || uncertainty === null) return undefined;
  const process = processNamed(choice.model);
  const parametersOf = (model: string) => fits.models.find((card) => card.model === model)?.parameters ?? {};
  const { p, q, gamma } = parametersOf('gamma-gamma');
  const hasSpend = fits.spend.kind === 'gamma-gamma' && p !== undefined && q !== undefined && gamma !== undefined;
  return {
    process,
    purchases: {
      parameters: parametersOf(choice.model),
      names: process.parameterNames,
      covariance: Float64Array.from(uncertainty.purchases),
    },
    spend: hasSpend
      ? { parameters: { p, q, gamma }, names: SPEND_NAMES, covariance: Float64Array.from(uncertainty.spend) }
      : undefined,
    meanSpendMinor: fits.spend.meanMinor,
    resampled: uncertainty.resampled,
    horizonDays: settings.horizonDays,
    yearlyDiscount: settings.yearlyDiscount,
  };
}

/** An estimate's numbers in the order of its covariance. */
export function inOrder<P extends ProcessParameters>({ names, parameters }: Estimate<P>): Float64Array {
  return Float64Array.from(names, (name) => parameters[name] ?? Number.NaN);
}

/** The way back from `inOrder`. */
export function named<P extends ProcessParameters>({ names }: Estimate<P>, numbers: ArrayLike<number>): P {
  return Object.fromEntries(names.map((name, at) => [name, numbers[at] ?? Number.NaN])) as P;
}
