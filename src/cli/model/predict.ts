import type { FileModel, Numbers } from './file-models.ts';
import { readCustomers } from './fit.ts';
import type { PredictedPart, Predictions } from './predictions.ts';
import { gammaGammaOfFile } from './spend-model.ts';
import type { CustomerFile } from './table-file.ts';
import { type Warning, warningsOfNumbers } from './warnings.ts';

export type PredictRequest = {
  readonly horizon: number;
  /** The probability that the range of purchases to come holds them; undefined: no range. */
  readonly level?: number | undefined;
  /** Parameters of Gamma-Gamma, where money is wanted too. */
  readonly spend?: Numbers | undefined;
};

export type PredictResult = {
  readonly n: number;
  readonly predictions: Predictions;
  readonly warnings: readonly Warning[];
};

/**
 * Predicts every row of a file with parameters fitted before.
 * @throws Failure `model.columns-missing`, `model.bad-value`, `model.date-found`, `model.units-mixed`
 */
export function predictFile(
  model: FileModel,
  parameters: Numbers,
  file: CustomerFile,
  { horizon, level, spend }: PredictRequest,
): PredictResult {
  const { rows } = readCustomers(file, model);
  const columns: Record<string, Float64Array> = model.predict(parameters, rows, horizon);
  if (level !== undefined) Object.assign(columns, model.interval?.(parameters, rows, horizon, level));
  const purchases: PredictedPart = { rowOf: rows.rowOf, columns };
  const warnings = warningsOfNumbers(columns, rows.repeats);
  if (spend === undefined || model.kind === 'spend')
    return { n: rows.rowOf.length, predictions: [purchases], warnings };

  const { rows: spends } = readCustomers(file, gammaGammaOfFile);
  const money: PredictedPart = { rowOf: spends.rowOf, columns: gammaGammaOfFile.predict(spend, spends, horizon) };
  return {
    n: rows.rowOf.length,
    predictions: [purchases, money, valuePart(purchases, money)],
    warnings: [...warnings, ...warningsOfNumbers(money.columns, spends.repeats)],
  };
}

/** Purchases to come times what each will bring, for every row by itself. */
function valuePart(purchases: PredictedPart, money: PredictedPart): PredictedPart {
  const orders = purchases.columns['expected_orders'] ?? new Float64Array(0);
  const spend = money.columns['expected_spend'] ?? new Float64Array(0);
  const value = new Float64Array(purchases.rowOf.length);
  const rowOf = new Uint32Array(value.length);
  for (let i = 0; i < value.length; i++) {
    rowOf[i] = i;
    value[i] = (orders[purchases.rowOf[i] as number] as number) * (spend[money.rowOf[i] as number] as number);
  }
  return { rowOf, columns: { expected_value: value } };
}
