import { Failure } from '#contract/failure';
import { columnOf, type FileModel, type FitOptions, type Fitted } from './file-models.ts';
import type { Predictions } from './predictions.ts';
import { type CustomerFile, type DistinctRows, hasColumn, readColumns } from './table-file.ts';
import { type TimeUnit, type Warning, warningsOfFile, warningsOfFit, warningsOfNumbers } from './warnings.ts';

/** What is printed. Numbers that do not exist (a standard error at the edge of what is searched) are null; a warning says why. */
export type FitAnswer = {
  readonly model: string;
  readonly parameters: Readonly<Record<string, number | null>>;
  readonly logLikelihood: number | null;
  readonly standardErrors: Readonly<Record<string, number | null>>;
  readonly converged: boolean;
  readonly identified: boolean;
  /** What the data leave open: dropout, heterogeneity, regularity, variation. */
  readonly unidentified: readonly string[];
  /** customers the model was fitted on: rows, or the sum of `count` */
  readonly n: number;
  readonly bic: number | null;
};

export type FitResult = {
  readonly answer: FitAnswer;
  readonly warnings: readonly Warning[];
  readonly predictions?: Predictions;
};

/** The rows a model reads and the customers that each stands for: its rows of the file times their `count`. */
export type Customers = { readonly rows: DistinctRows; readonly weights: Float64Array };

/**
 * Reads what a model needs, and further columns.
 * @throws Failure `model.columns-missing`, `model.bad-value`, `model.date-found`, `model.units-mixed`
 */
export function readCustomers(file: CustomerFile, model: FileModel, further: readonly string[] = []): Customers {
  const there = [...(model.optional ?? []), 'count'].filter((column) => hasColumn(file, column));
  const rows = readColumns<string>(file, [...new Set([...model.columns, ...there, ...further])]);
  const counts = columnOf(rows, 'count');
  const weights = !there.includes('count')
    ? rows.repeats
    : rows.repeats.map((times, k) => times * (counts[k] as number));
  model.check(rows);
  return { rows, weights };
}

/**
 * Fits a model on customers that were read.
 * @throws Failure `model.too-few-rows`, `model.no-time-passed`, `model.too-few-spenders`
 */
export function fitCustomers(model: FileModel, { rows, weights }: Customers, options: FitOptions = {}): Fitted {
  const found = weights.reduce((sum, w) => sum + w, 0);
  const needed = model.parameterNames.length + 1;
  if (found < needed) throw new Failure('model.too-few-rows', { needed, found });
  model.demand(rows, weights);
  return model.fit(rows, weights, options);
}

/**
 * Fits a model on a file of customers, and predicts each row where a horizon is given, in the file's own unit of time. Gamma-Gamma has no
 * horizon, only that one is wanted.
 * @throws Failure as readCustomers and fitCustomers
 */
export function fitModel(
  model: FileModel,
  file: CustomerFile,
  { horizon, timeUnit, k }: FitOptions & { horizon: number | undefined; timeUnit: TimeUnit },
): FitResult {
  const customers = readCustomers(file, model);
  const fitted = fitCustomers(model, customers, { k });
  const answer = answerOf(model, fitted);
  const warnings = [...warningsOfFile(model, customers, timeUnit), ...warningsOfFit(fitted)];
  if (horizon === undefined) return { answer, warnings };
  const { rowOf, repeats } = customers.rows;
  const columns = model.predict(fitted.parameters, customers.rows, horizon);
  return {
    answer,
    warnings: [...warnings, ...warningsOfNumbers(columns, repeats)],
    predictions: [{ rowOf, columns }],
  };
}

export function answerOf(model: FileModel, fitted: Fitted): FitAnswer {
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
    bic: finiteOrNull(Object.keys(parameters).length * Math.log(n) - 2 * logLikelihood),
  };
}

export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function finite(numbers: Readonly<Record<string, number>>): Record<string, number | null> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, finiteOrNull(value)]));
}
