/**
 * Purchases to come at their worth today, from what is expected up to the end of each period: for any model, and without asking it
 * twice.
 *
 * Source   Fader, Hardie & Lee (2005), RFM and CLV: Using Iso-Value Curves for Customer Base Analysis, equation 3, over a finite horizon.
 * Shapes   expectations row-major n · periods: customer i up to the end of period j at [i · periods + j]. Result: length n.
 * Checked  discounting.test.ts: against the model's own sum; no discount, one period.
 */
import type { DiscountedPeriods } from './purchase-history.ts';

/** When each period ends: L, 2L, … in the history's unit of time. */
export function periodEnds({ periods, periodLength }: DiscountedPeriods): Float64Array {
  return Float64Array.from({ length: periods }, (_, at) => (at + 1) * periodLength);
}

/**
 * Σ_{j=1…periods} { E[Y(jL)] − E[Y((j−1)L)] } / (1+d)^j for each customer.
 *
 * Throws a RangeError when `upToEnds` does not hold whole customers.
 */
export function discountedExpectations(
  upToEnds: Float64Array,
  { periods, discountPerPeriod }: DiscountedPeriods,
): Float64Array {
  if (upToEnds.length % periods !== 0) throw new RangeError('expectations must be n · periods');
  const factors = Float64Array.from({ length: periods }, (_, at) => (1 + discountPerPeriod) ** -(at + 1));
  const result = new Float64Array(upToEnds.length / periods);
  for (let i = 0; i < result.length; i++) {
    let sum = 0;
    // the same sum with the terms of one expectation gathered: E[Y(jL)] · { 1/(1+d)^j − 1/(1+d)^(j+1) }, the last one whole
    for (let j = 0; j < periods; j++) {
      const next = j + 1 < periods ? factors[j + 1]! : 0;
      sum += upToEnds[i * periods + j]! * (factors[j]! - next);
    }
    result[i] = sum;
  }
  return result;
}
