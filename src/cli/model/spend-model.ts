import { Failure } from '#contract/failure';
import { type GammaGammaParameters, gammaGammaExpectedSpend } from '#stats/models/gamma-gamma';
import { fitGammaGamma } from '#stats/models/gamma-gamma-fit';
import type { FileModel } from './file-models.ts';
import type { DistinctRows } from './table-file.ts';

const PARAMETERS = ['p', 'q', 'gamma'] as const;

/** Those the model can be fitted on: they came back and spent something. */
export function spenders({ columns }: DistinctRows): (value: number, k: number) => boolean {
  const { frequency, monetary } = columns;
  return (_, k) => (frequency?.[k] ?? 0) >= 1 && (monetary?.[k] ?? 0) > 0;
}

/** Fitted on those who came back and spent; everybody gets a prediction, who did not come back the mean of all. */
export const gammaGammaOfFile: FileModel = {
  name: 'gamma-gamma',
  title: 'Gamma-Gamma',
  story: 'models.story.gamma-gamma',
  kind: 'spend',
  parameterNames: PARAMETERS,
  columns: ['frequency', 'monetary'],
  check: () => {},
  demand: (rows, weights) => {
    const found = weights.filter(spenders(rows)).reduce((sum, w) => sum + w, 0);
    const needed = PARAMETERS.length + 1;
    if (found < needed) throw new Failure('model.too-few-spenders', { needed, found });
  },
  fit: (rows, weights) => {
    const chosen = spenders(rows);
    return fitGammaGamma({
      frequency: (rows.columns['frequency'] ?? new Float64Array(0)).filter(chosen),
      spend: (rows.columns['monetary'] ?? new Float64Array(0)).filter(chosen),
      weights: weights.filter(chosen),
    });
  },
  predict: (parameters, { columns }) => ({
    expected_spend: gammaGammaExpectedSpend(parameters as GammaGammaParameters, {
      frequency: columns['frequency'] ?? new Float64Array(0),
      spend: columns['monetary'] ?? new Float64Array(0),
    }),
  }),
};
