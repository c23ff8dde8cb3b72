import { Failure, isFailure } from '#contract/failure';
import { type ForecastError, forecastError } from '#stats/inference/forecast-error';
import { type CovariateNames, NO_COVARIATES } from './covariates.ts';
import { columnOf, FILE_MODELS, type FileModel } from './file-models.ts';
import { answerOf, type Customers, type FitAnswer, fitCustomers, readCustomers } from './fit.ts';
import { type CustomerFile, hasColumn } from './table-file.ts';
import { type TimeUnit, type Warning, warning, warningsOfFile, warningsOfFit } from './warnings.ts';

/** One model on the file; `failure` where it cannot be fitted on it. `model` ends in `+covariates` where it takes them. */
export type ComparedModel = {
  readonly model: string;
  readonly kind: FileModel['kind'];
  readonly fit: FitAnswer | null;
  readonly holdout: HoldoutError | null;
  readonly failure: Failure | null;
  readonly warnings: readonly Warning[];
};

/** How far forecasts were from the purchases held back, over customers; `total` is their sum. */
export type HoldoutError = ForecastError & { readonly total: number };

export type Comparison = {
  readonly models: readonly ComparedModel[];
  /** Where purchases were held back: their sum, and how close the simple rule came that everybody goes on as before. */
  readonly holdout: { readonly horizon: number; readonly actual: number; readonly ownRate: HoldoutError } | null;
  /** A model's name, `own-rate`, or null. */
  readonly best: string | null;
  readonly reason: Warning;
};

/**
 * Fits every model that the columns allow. Where a column `holdout` and its length in time are given, the closest forecast is best, else
 * the lowest BIC among models of the same data. Where covariates are named, each model that can take them stands there with them too.
 * @throws Failure of the first model where none can be fitted, `model.columns-missing` where a covariate is not there
 */
export function compareModels(
  file: CustomerFile,
  horizon: number | undefined,
  timeUnit: TimeUnit,
  covariates: CovariateNames = NO_COVARIATES,
): Comparison {
  const named = [...new Set([...covariates.rate, ...covariates.dropout])];
  const absent = named.filter((column) => !hasColumn(file, column));
  if (absent.length > 0) throw new Failure('model.columns-missing', { columns: absent.join(', ') });
  const possible = FILE_MODELS.filter((model) => model.columns.every((column) => hasColumn(file, column))).flatMap(
    (model) => [model, ...(named.length === 0 ? [] : withThem(model, covariates))],
  );
  if (possible.length === 0) throw new Failure('model.columns-missing', { columns: missingColumns(file) });
  const held = horizon !== undefined && hasColumn(file, 'holdout') ? horizon : undefined;
  const models = possible.map((model) => compareOne(model, file, held, timeUnit));
  const failure = models.every(({ fit }) => fit === null) ? models[0]?.failure : undefined;
  if (failure) throw failure;
  const holdout = held === undefined ? null : simpleRule(possible, file, held);
  return { models, holdout, ...chooseBest(models, holdout?.ownRate) };
}

/** The model with covariates, where it can take them, under a name of its own. */
function withThem(model: FileModel, covariates: CovariateNames): FileModel[] {
  const rich = model.withCovariates?.(covariates);
  return rich === undefined ? [] : [{ ...rich, name: `${model.name}+covariates` }];
}

/** What the model that needs least is short of. */
function missingColumns(file: CustomerFile): string {
  const missing = FILE_MODELS.map(({ columns }) => columns.filter((column) => !hasColumn(file, column)));
  return missing.reduce((fewest, each) => (each.length < fewest.length ? each : fewest)).join(', ');
}

function compareOne(model: FileModel, file: CustomerFile, held: number | undefined, timeUnit: TimeUnit): ComparedModel {
  const { name, kind } = model;
  try {
    const customers = readCustomers(file, model, held === undefined || kind === 'spend' ? [] : ['holdout']);
    const fitted = fitCustomers(model, customers);
    const warnings = [...warningsOfFile(model, customers, timeUnit), ...warningsOfFit(fitted)];
    const forecast =
      held === undefined ? undefined : model.predict(fitted.parameters, customers.rows, held)['expected_orders'];
    const holdout = forecast === undefined ? null : errorOf(forecast, customers);
    return { model: name, kind, fit: answerOf(model, fitted), holdout, failure: null, warnings };
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    return { model: name, kind, fit: null, holdout: null, failure: thrown, warnings: [] };
  }
}

function errorOf(forecast: Float64Array, { rows, weights }: Customers): HoldoutError {
  const total = forecast.reduce((sum, each, k) => sum + each * (weights[k] as number), 0);
  return { ...forecastError(forecast, columnOf(rows, 'holdout'), weights), total };
}

/** x/T · horizon: everybody goes on as before. */
function simpleRule(possible: readonly FileModel[], file: CustomerFile, horizon: number): Comparison['holdout'] {
  const model = possible.find(({ kind }) => kind !== 'spend');
  if (model === undefined) return null;
  const customers = readCustomers(file, model, ['holdout']);
  const { rows, weights } = customers;
  const end = columnOf(rows, model.kind === 'time' ? 'age' : 'opportunities');
  const forecast = columnOf(rows, 'frequency').map((x, k) => (end[k] === 0 ? 0 : (x / (end[k] as number)) * horizon));
  const actual = columnOf(rows, 'holdout').reduce((sum, x, k) => sum + x * (weights[k] as number), 0);
  return { horizon, actual, ownRate: errorOf(forecast, customers) };
}

type Choice = Pick<Comparison, 'best' | 'reason'>;
type Scored = { readonly name: string; readonly score: number };

function chooseBest(models: readonly ComparedModel[], ownRate: HoldoutError | undefined): Choice {
  const usable = models.filter(({ fit, kind }) => kind !== 'spend' && fit?.converged === true);
  if (ownRate !== undefined) return closest(usable, ownRate);
  // likelihoods compare on the same data only
  const kind = usable[0]?.kind;
  const scored = usable.flatMap(({ model, kind: own, fit }) =>
    own === kind ? [{ name: model, score: fit?.bic }] : [],
  );
  const [best, next] = ranked(scored);
  if (best === undefined) return only(models);
  if (next === undefined) return { best: best.name, reason: warning('only', { best: best.name }) };
  const difference = (next.score - best.score).toFixed(1);
  return { best: best.name, reason: warning('bic', { best: best.name, next: next.name, difference }) };
}

/** No model of purchases: what there is is the only one, or none. */
function only(models: readonly ComparedModel[]): Choice {
  const found = models.find(({ fit }) => fit?.converged === true);
  if (found === undefined) return { best: null, reason: warning('none') };
  return { best: found.model, reason: warning('only', { best: found.model }) };
}

function closest(usable: readonly ComparedModel[], ownRate: HoldoutError): Choice {
  const scored = usable.map(({ model, holdout }) => ({ name: model, score: holdout?.rootMeanSquare }));
  const [best, next] = ranked([...scored, { name: OWN_RATE, score: ownRate.rootMeanSquare }]);
  if (best === undefined || next === undefined) return { best: null, reason: warning('none') };
  const facts = { error: digits(best.score), next: next.name, nextError: digits(next.score) };
  if (best.name === OWN_RATE) return { best: OWN_RATE, reason: warning('holdout-rule', facts) };
  return { best: best.name, reason: warning('holdout', { best: best.name, ...facts }) };
}

const OWN_RATE = 'own-rate';
const digits = (value: number): string => value.toPrecision(4);

function ranked(scored: readonly { name: string; score: number | null | undefined }[]): Scored[] {
  return scored
    .flatMap(({ name, score }) => (typeof score === 'number' && Number.isFinite(score) ? [{ name, score }] : []))
    .sort((a, b) => a.score - b.score);
}
