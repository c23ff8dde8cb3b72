import { Failure } from '#contract/failure';
import type { WordKey } from '#i18n';
import { bgBb } from '#stats/models/bg-bb-process';
import type { DiscreteHistory, DiscreteProcess } from '#stats/models/discrete-process';
import type { PurchaseData, PurchaseHistory } from '#stats/models/purchase-history';
import type { ProcessFitOptions, ProcessParameters, PurchaseProcess } from '#stats/models/purchase-process';
import { PURCHASE_PROCESSES } from '#stats/models/purchase-processes';
import { checkHistories, demandTime } from './check-histories.ts';
import type { ColumnName } from './columns.ts';
import { countInterval, type Draw } from './count-interval.ts';
import { bgNbdCovariates, mbgNbdCovariates, paretoNbdCovariates } from './covariate-processes.ts';
import { type CovariateNames, NO_COVARIATES, withCovariates } from './covariates.ts';
import { gammaGammaOfFile } from './spend-model.ts';
import type { DistinctRows } from './table-file.ts';

export type Numbers = Readonly<Record<string, number>>;

/** What every fit tells. */
export type Fitted = {
  parameters: Numbers;
  logLikelihood: number;
  standardErrors: Numbers;
  converged: boolean;
  identified: boolean;
  unidentified: readonly string[];
  n: number;
};

/** `k`: how regularly customers buy, where a model of regular customers is not to choose it. */
export type FitOptions = { readonly k?: number | undefined };

/** A model as it works on the distinct rows of a file. Results are columns of numbers, one for each distinct row. */
export type FileModel = {
  readonly name: string;
  /** as papers write it */
  readonly title: string;
  readonly story: WordKey;
  /** What a row counts by: moments in time, opportunities, or money. Log-likelihoods compare among models of one kind. */
  readonly kind: 'time' | 'opportunities' | 'spend';
  readonly parameterNames: readonly string[];
  /** Columns that must be there, and columns that are read where they are. */
  readonly columns: readonly string[];
  readonly optional?: readonly string[];
  /** Whether every row can have happened. @throws Failure `model.bad-value`, `model.units-mixed` */
  check(rows: DistinctRows): void;
  /** Whether there is anything to learn from. @throws Failure `model.no-time-passed`, `model.too-few-spenders` */
  demand(rows: DistinctRows, weights: Float64Array): void;
  /** `weights`: customers that each distinct row stands for. */
  fit(rows: DistinctRows, weights: Float64Array, options?: FitOptions): Fitted;
  /** The same model with covariates, where it can take them. */
  withCovariates?(names: CovariateNames): FileModel;
  /** `horizon` in the file's own unit of time. */
  predict(parameters: Numbers, rows: DistinctRows, horizon: number): Record<string, Float64Array>;
  /** The range of the purchases to come that holds them with probability `level`; undefined for spend. */
  interval?(parameters: Numbers, rows: DistinctRows, horizon: number, level: number): Record<string, Float64Array>;
};

export function columnOf({ columns }: DistinctRows, name: ColumnName): Float64Array {
  return columns[name] ?? new Float64Array(0);
}

function inContinuousTime(process: PurchaseProcess, title: string): FileModel {
  const plain = withoutCovariates(process, title);
  const covariates = COVARIATE_PROCESSES[process.name];
  if (covariates === undefined) return plain;
  return { ...plain, withCovariates: (names) => covariates(plain, process, names) };
}

function withoutCovariates(process: PurchaseProcess, title: string): FileModel {
  const historyOf = (rows: DistinctRows): PurchaseHistory => ({
    frequency: columnOf(rows, 'frequency'),
    recency: columnOf(rows, 'recency'),
    age: columnOf(rows, 'age'),
    ...(rows.columns['litt'] === undefined ? {} : { logGaps: rows.columns['litt'] }),
  });
  const isRegular = process.parameterNames.includes('k');
  return {
    name: process.name,
    title,
    story: `models.story.${process.name}` as WordKey,
    kind: 'time',
    parameterNames: process.parameterNames,
    columns: ['frequency', 'recency', 'age'],
    optional: isRegular ? ['litt'] : [],
    check: (rows) => checkHistories(rows, 'age'),
    demand: (rows) => demandTime(columnOf(rows, 'age')),
    fit: (rows, weights, { k } = {}) =>
      (process as Regular).fit({ ...historyOf(rows), weights }, k === undefined ? {} : { k }),
    predict: (parameters, rows, horizon) => ({
      p_alive: process.probabilityAlive(parameters, historyOf(rows)),
      expected_orders: process.expectedTransactionsAt(parameters, historyOf(rows), Float64Array.of(horizon)),
    }),
    interval: (parameters, rows, horizon, level) => {
      const { frequency, recency, age } = historyOf(rows);
      const draw: Draw = (k, draws, random) =>
        process.simulateFuture(
          parameters,
          frequency[k] ?? Number.NaN,
          recency[k] ?? Number.NaN,
          age[k] ?? Number.NaN,
          horizon,
          draws,
          random,
        );
      return countInterval(frequency.length, level, draw);
    },
  };
}

/** Where purchases can happen at given opportunities only; the horizon is a number of opportunities. */
function atOpportunities<P extends ProcessParameters>(process: DiscreteProcess<P>, title: string): FileModel {
  const historyOf = (rows: DistinctRows): DiscreteHistory => ({
    frequency: columnOf(rows, 'frequency'),
    recency: columnOf(rows, 'recency'),
    opportunities: columnOf(rows, 'opportunities'),
  });
  return {
    name: process.name,
    title,
    story: `models.story.${process.name}` as WordKey,
    kind: 'opportunities',
    parameterNames: process.parameterNames,
    columns: ['frequency', 'recency', 'opportunities'],
    check: (rows) => checkHistories(rows, 'opportunities'),
    demand: (rows) => demandTime(columnOf(rows, 'opportunities')),
    fit: (rows, weights) => process.fit({ ...historyOf(rows), weights }),
    predict: (parameters, rows, horizon) => {
      const history = historyOf(rows);
      return {
        p_alive: process.probabilityAlive(parameters as P, history),
        // p_alive is at the last opportunity
        p_alive_next: process.probabilityAliveAt(parameters as P, history, 1),
        expected_orders: process.expectedTransactionsAt(parameters as P, history, Float64Array.of(Math.floor(horizon))),
      };
    },
    interval: (parameters, rows, horizon, level) => {
      const { frequency, recency, opportunities } = historyOf(rows);
      const draw: Draw = (k, draws, random) =>
        process.simulateFuture(
          parameters as P,
          frequency[k] ?? Number.NaN,
          recency[k] ?? Number.NaN,
          opportunities[k] ?? Number.NaN,
          Math.floor(horizon),
          draws,
          random,
        );
      return countInterval(frequency.length, level, draw);
    },
  };
}

/** A process that may be told how regular customers are; others look at no such option. */
type Regular = Omit<PurchaseProcess, 'fit'> & {
  fit(data: PurchaseData, options: ProcessFitOptions & { k?: number }): ReturnType<PurchaseProcess['fit']>;
};

type CovariateModel = (plain: FileModel, process: PurchaseProcess, names: CovariateNames) => FileModel;

const COVARIATE_PROCESSES: Readonly<Record<string, CovariateModel>> = {
  'bg-nbd': (plain, process, names) => withCovariates(plain, bgNbdCovariates, process.simulateFuture, names),
  'mbg-nbd': (plain, process, names) => withCovariates(plain, mbgNbdCovariates, process.simulateFuture, names),
  'pareto-nbd': (plain, process, names) => withCovariates(plain, paretoNbdCovariates, process.simulateFuture, names),
};

/** The models in the order they are listed, as papers write their names. */
const TITLES: Readonly<Record<string, string>> = {
  'bg-nbd': 'BG/NBD',
  'mbg-nbd': 'MBG/NBD',
  'pareto-nbd': 'Pareto/NBD',
  'bg-cnbd-k': 'BG/CNBD-k',
  'mbg-cnbd-k': 'MBG/CNBD-k',
};

/** Each takes the parameters by its own names; here they come from its own fit, or were checked against those names. */
const processes = Object.values(PURCHASE_PROCESSES) as unknown as readonly PurchaseProcess[];

export const FILE_MODELS: readonly FileModel[] = [
  ...processes.map((process) => inContinuousTime(process, TITLES[process.name] ?? process.name)),
  atOpportunities(bgBb, 'BG/BB'),
  gammaGammaOfFile,
];

/**
 * A model by its name, with covariates where some are named.
 * @throws Failure `model.without-covariates`; RangeError where no model has this name: names are checked when a command line is read.
 */
export function fileModel(name: string, covariates: CovariateNames = NO_COVARIATES): FileModel {
  const found = FILE_MODELS.find((model) => model.name === name);
  if (found === undefined) throw new RangeError(`no model is called ${name}`);
  if (covariates.rate.length + covariates.dropout.length === 0) return found;
  if (found.withCovariates !== undefined) return found.withCovariates(covariates);
  const able = FILE_MODELS.flatMap((model) => (model.withCovariates === undefined ? [] : [model.name]));
  throw new Failure('model.without-covariates', { model: name, able: able.join(', ') });
}
