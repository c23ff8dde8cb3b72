import type { Forecaster, LearnedFacts, LearnedRow } from '#contract/learned';
import { momentsOf } from '#stats/inference/mean-difference';
import { probabilityForecast } from '#stats/inference/probability-forecast';
import { spearmanCorrelation } from '#stats/inference/rank-correlation';
import { shareCapturedByTop } from '#stats/inference/top-share';
import type { Outcome } from './learners.ts';

/** Forecasts of the tested customers by one forecaster. */
export type Forecasts = { readonly forecaster: Forecaster; readonly values: Float64Array };

const LEVEL = 0.95;
const Z = 1.959963984540054;
const GROUPS = 10;
const LEAST_A_GROUP = 30;

/**
 * The loss of each customer.
 *
 *   money   Poisson deviance 2 (y ln(y/μ) − y + μ): least for the true mean whatever the spread, and not ruled by a few large buyers
 *           as the square would be (Gneiting 2011, JASA 106, 746–762: consistent scoring functions for the mean)
 *   chance  −ln of the probability given to what happened
 */
export function losses(forecasts: Float64Array, actual: Float64Array, outcome: Outcome): Float64Array {
  return forecasts.map((forecast, row) => {
    const y = actual[row] ?? Number.NaN;
    if (outcome === 'chance') {
      const p = Math.min(1 - 1e-9, Math.max(1e-9, forecast));
      return y > 0 ? -Math.log(p) : -Math.log1p(-p);
    }
    const mu = Math.max(1e-6, forecast);
    // Two logarithms: the quotient of a subnormal y is 0, its logarithm −∞.
    return 2 * ((y > 0 ? y * (Math.log(y) - Math.log(mu)) : 0) - y + mu);
  });
}

/** The table of all forecasters against the rival. `saved` = 1 − loss ÷ rival's loss, its interval from the customers' differences. */
export function compareForecasts(
  all: readonly Forecasts[],
  actual: Float64Array,
  outcome: Outcome,
  { rival, chosen }: { readonly rival: Forecaster; readonly chosen: Forecaster | null },
): LearnedRow[] {
  const rivalValues = all.find(({ forecaster }) => forecaster === rival)?.values ?? new Float64Array(actual.length);
  const against = losses(rivalValues, actual, outcome);
  const rivalLoss = momentsOf(against).mean;
  return all.map(({ forecaster, values }) => {
    const own = losses(values, actual, outcome);
    const { mean, variance, n } = momentsOf(against.map((loss, row) => loss - (own[row] ?? 0)));
    const half = Z * Math.sqrt(variance / n);
    const isRival = forecaster === rival;
    const part = (value: number): number => value / rivalLoss;
    return {
      forecaster,
      loss: momentsOf(own).mean,
      saved: isRival || !(rivalLoss > 0) ? null : part(mean),
      savedInterval:
        isRival || !(rivalLoss > 0) ? null : { lower: part(mean - half), upper: part(mean + half), level: LEVEL },
      bias: finite(sum(values) / sum(actual) - 1),
      ranking: finite(
        outcome === 'chance' ? probabilityForecast(values, actual).area : spearmanCorrelation(values, actual),
      ),
      topFifth: finite(shareCapturedByTop(values, actual, 0.2)),
      isRival,
      isChosen: forecaster === chosen,
    };
  });
}

/** Tested customers in equal groups by forecast: what was said and what came, with a 95 % interval of the group's mean. */
export function calibrationGroups(forecasts: Float64Array, actual: Float64Array): LearnedFacts['calibration'] {
  const order = Uint32Array.from(forecasts.keys()).sort((a, b) => (forecasts[a] ?? 0) - (forecasts[b] ?? 0));
  const groups = Math.max(1, Math.min(GROUPS, Math.floor(order.length / LEAST_A_GROUP)));
  return Array.from({ length: groups }, (_, group) => {
    const rows = order.subarray(
      Math.floor((group * order.length) / groups),
      Math.floor(((group + 1) * order.length) / groups),
    );
    const came = momentsOf(Float64Array.from(rows, (row) => actual[row] ?? 0));
    const half = Z * Math.sqrt(came.variance / came.n);
    const said = momentsOf(Float64Array.from(rows, (row) => forecasts[row] ?? 0)).mean;
    return {
      customers: came.n,
      forecast: said,
      actual: came.mean,
      interval: { lower: Math.max(0, came.mean - half), upper: came.mean + half, level: LEVEL },
    };
  });
}

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
