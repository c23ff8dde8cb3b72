/**
 * What a summit of the log-likelihood over the logarithms of a model's parameters says: a ProcessFit.
 *
 * Source   see inference/log-scale-estimates.ts.
 */
import { logScaleEstimates } from '../inference/log-scale-estimates.ts';
import type { Climb } from '../numeric/multi-start.ts';
import type { NewtonOptions } from '../numeric/newton.ts';
import type { ProcessFit, ProcessParameters, Unidentified } from './purchase-process.ts';

/** The name of each parameter, in order, and what the data fail to tell when it stays open. */
export type ParameterMeanings<P> = readonly (readonly [keyof P & string, Unidentified])[];

const ORDER: readonly Unidentified[] = ['dropout', 'heterogeneity', 'regularity'];

/** `n`: number of customers. Not converging, and n = 0, are told by `converged`. */
export function describeFit<P extends ProcessParameters>(
  { summit, iterations }: Climb,
  box: NewtonOptions,
  meanings: ParameterMeanings<P>,
  n: number,
): ProcessFit<P> {
  const { values, standardErrors, covariance, open } = logScaleEstimates(summit, box);
  const named = (numbers: readonly number[]): P =>
    Object.fromEntries(meanings.map(([name], i) => [name, numbers[i]!])) as P;
  const unidentified = ORDER.filter((part) => meanings.some(([, meaning], i) => open[i] && meaning === part));
  return {
    parameters: named(values),
    logLikelihood: summit.value,
    standardErrors: named(standardErrors),
    covariance,
    converged: summit.converged && n > 0,
    identified: unidentified.length === 0,
    unidentified,
    iterations,
    n,
  };
}
