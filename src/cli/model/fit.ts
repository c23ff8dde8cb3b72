import { Failure } from '#contract/failure';
import type { FileModel, Fitted } from './file-models.ts';
import type { Predictions } from './predictions.ts';
import { type CustomerFile, type DistinctRows, hasColumn, readColumns } from './table-file.ts';

/** What is printed. Numbers that do not exist (a standard error at the edge of what is searched) are null. */
export type FitAnswer = {
  readonly model: string;
  readonly parameters: Readonly<Record<string, number | null>>;
  readonly logLikelihood: number | null;
  readonly standardErrors: Readonly<Record<string, number | null>>;
  readonly converged: boolean;
  readonly identified: boolean;
  readonly unidentified: readonly string[];
  /** customers: rows, or their `count` */
  readonly n: number;
  readonly bic: number | null;
};

export type FitResult = { readonly answer: FitAnswer; readonly predictions?: Predictions };

/** The rows a model reads and the customers that each stands for: its rows of the file times their `count`. */
export type Customers = { readonly rows: DistinctRows; readonly weights: Float64Array };

/** @throws Failure `model.columns-missing`, `model.bad-value`, `model.date-found`, `model.units-mixed` */
export function readCustomers(file: CustomerFile, model: FileModel): Customers {
  const counted = hasColumn(file, 'count');
  const rows = readColumns(file, counted ? [...model.columns, 'count'] : model.columns);
  const counts = rows.columns['count' as keyof typeof rows.columns];
  const weights = counts === undefined ? rows.repeats : rows.repeats.map((times, k) => times * (counts[k] ?? 0));
  model.check(rows);
  return { rows, weights };
}

/**
 * Fits a model on a file of customers, and predicts each row where a horizon is given, in the file's own unit of time. Gamma-Gamma has no
 * horizon, only that one is wanted.
 * @throws Failure as readCustomers, `model.too-few-rows`
 */
export function fitModel(model: FileModel, file: CustomerFile, horizon: number | undefined): FitResult {
  const { rows, weights } = readCustomers(file, model);
  const found = weights.reduce((sum, w) => sum + w, 0);
  const needed = model.parameterNames.length + 1;
  if (found < needed) throw new Failure('model.too-few-rows', { needed, found });
  const fitted = model.fit(rows, weights);
  const answer = answerOf(model, fitted);
  if (horizon === undefined) return { answer };
  return { answer, predictions: [{ rowOf: rows.rowOf, columns: model.predict(fitted.parameters, rows, horizon) }] };
}

function answerOf(model: FileModel, fitted: Fitted): FitAnswer {
  const { parameters, logLikelihood, standardErrors, converged, identified, unidentified, n } = fitted;
  return {
    model: model.name,
    parameters: finite(parameters),
    logLikelihood: finiteOrNull(logLikelihood),
    standardErrors: finite(standardErrors),
    converged,
    identified,
    unidentified,
    n,
    // k ln n − 2 ln L (Schwarz 1978, Annals of Statistics 6(2))
    bic: finiteOrNull(model.parameterNames.length * Math.log(n) - 2 * logLikelihood),
  };
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function finite(numbers: Readonly<Record<string, number>>): Record<string, number | null> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, finiteOrNull(value)]));
}
