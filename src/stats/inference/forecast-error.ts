/**
 * How far a forecast was from what happened: figures for testing models on the shop's own past.
 *
 * Source   Hyndman & Koehler (2006), Int. J. Forecasting 22(4), section 2.1 (scale-dependent measures).
 * Units    those of the columns. Shapes: Float64Array of equal length, row i = customer i, or weights[i] customers
 *          with the same numbers; else a RangeError.
 */

/** All of them are NaN when there are no rows. */
export type ForecastError = {
  /** mean |forecast − actual| */
  meanAbsolute: number;
  /** √ mean (forecast − actual)² */
  rootMeanSquare: number;
  /** mean (forecast − actual): positive when too much was promised */
  bias: number;
  /** Σ forecast / Σ actual − 1; NaN when nothing happened */
  totalRelative: number;
};

/** Compare a forecast with what happened, customer by customer. */
export function forecastError(forecast: Float64Array, actual: Float64Array, weights?: Float64Array): ForecastError {
  if (forecast.length !== actual.length || (weights ?? actual).length !== actual.length)
    throw new RangeError('columns differ in length');
  let n = 0;
  let absolute = 0;
  let square = 0;
  let promised = 0;
  let happened = 0;
  for (let i = 0; i < actual.length; i++) {
    const w = weights?.[i] ?? 1;
    const miss = forecast[i]! - actual[i]!;
    n += w;
    absolute += w * Math.abs(miss);
    square += w * miss * miss;
    promised += w * forecast[i]!;
    happened += w * actual[i]!;
  }
  return {
    meanAbsolute: absolute / n,
    rootMeanSquare: Math.sqrt(square / n),
    bias: (promised - happened) / n,
    totalRelative: happened === 0 ? Number.NaN : promised / happened - 1,
  };
}
