import { type GammaGammaParameters, gammaGammaExpectedSpend } from '#stats/models/gamma-gamma';

/** What expected spend per purchase day rests on; `meanMinor` is the base's mean, used where there is no model or it has no answer. */
export type SpendModel = { readonly gammaGamma: GammaGammaParameters | undefined; readonly meanMinor: number };

/** Expected revenue per purchase day of each customer, in minor units. `spend` is the mean of the repeat purchase days. */
export function expectedSpend(model: SpendModel, frequency: Float64Array, spend: Float64Array): Float64Array {
  const mean = model.meanMinor;
  if (model.gammaGamma === undefined) return new Float64Array(frequency.length).fill(mean);
  const expected = gammaGammaExpectedSpend(model.gammaGamma, { frequency, spend });
  return expected.map((value) => (Number.isFinite(value) ? value : mean));
}
