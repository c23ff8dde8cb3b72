import type { Covariates } from '#stats/models/covariates';
import type { PurchaseData, PurchaseHistory } from '#stats/models/purchase-history';
import type { PurchaseProcess } from '#stats/models/purchase-process';
import { countInterval } from './count-interval.ts';
import type { FileModel, Fitted, Numbers } from './file-models.ts';
import type { DistinctRows } from './table-file.ts';

/** Columns of a file that act on how often customers buy, and on how soon they leave. */
export type CovariateNames = { readonly rate: readonly string[]; readonly dropout: readonly string[] };

export const NO_COVARIATES: CovariateNames = { rate: [], dropout: [] };

type Coefficients = { readonly rate: readonly number[]; readonly dropout: readonly number[] };
type WithCoefficients = Coefficients & Readonly<Record<string, unknown>>;

/** A model whose parameters depend on covariates. `Own`: those of every customer; `ownOf` takes one customer's out. */
export type CovariateProcess<Own> = {
  fit(data: PurchaseData & { covariates: Covariates }): Omit<Fitted, 'parameters' | 'standardErrors'> & {
    parameters: WithCoefficients;
    standardErrors: WithCoefficients;
  };
  own(parameters: Numbers & Coefficients, covariates: Covariates, n: number): Own;
  ownOf(own: Own, k: number): Numbers;
  probabilityAlive(own: Own, history: PurchaseHistory): Float64Array;
  expectedTransactionsAt(own: Own, history: PurchaseHistory, horizons: Float64Array): Float64Array;
};

const SIDES = ['rate', 'dropout'] as const;

/** A coefficient's name among the parameters: `rate.region`, `dropout.region`. */
const namesOf = (names: CovariateNames): string[] =>
  SIDES.flatMap((side) => names[side].map((each) => `${side}.${each}`));

/** The covariates that a set of parameters speaks of, in its order. */
export function covariatesIn(parameters: Numbers): CovariateNames {
  const of = (side: string) =>
    Object.keys(parameters).flatMap((name) => (name.startsWith(`${side}.`) ? [name.slice(side.length + 1)] : []));
  return { rate: of('rate'), dropout: of('dropout') };
}

/** A model of purchases as it works with covariates; its coefficients stand among the parameters by their names. */
export function withCovariates<Own>(
  plain: FileModel,
  process: CovariateProcess<Own>,
  simulateFuture: PurchaseProcess['simulateFuture'],
  names: CovariateNames,
): FileModel {
  const columns = [...new Set([...names.rate, ...names.dropout])];
  const historyOf = ({ columns: { frequency = none, recency = none, age = none } }: DistinctRows) => ({
    frequency,
    recency,
    age,
  });
  const covariatesOf = ({ columns: found }: DistinctRows): Covariates => ({
    rate: names.rate.map((name) => found[name] ?? none),
    dropout: names.dropout.map((name) => found[name] ?? none),
  });
  const ownOf = (parameters: Numbers, rows: DistinctRows): Own => {
    const coefficients = (side: 'rate' | 'dropout') =>
      names[side].map((name) => parameters[`${side}.${name}`] ?? Number.NaN);
    const given = { ...parameters, rate: coefficients('rate'), dropout: coefficients('dropout') };
    return process.own(given as unknown as Numbers & Coefficients, covariatesOf(rows), rows.lines.length);
  };
  return {
    ...plain,
    parameterNames: [...plain.parameterNames, ...namesOf(names)],
    columns: [...plain.columns, ...columns],
    fit: (rows, weights) => {
      const fit = process.fit({ ...historyOf(rows), weights, covariates: covariatesOf(rows) });
      return { ...fit, parameters: flat(fit.parameters, names), standardErrors: flat(fit.standardErrors, names) };
    },
    predict: (parameters, rows, horizon) => {
      const own = ownOf(parameters, rows);
      return {
        p_alive: process.probabilityAlive(own, historyOf(rows)),
        expected_orders: process.expectedTransactionsAt(own, historyOf(rows), Float64Array.of(horizon)),
      };
    },
    interval: (parameters, rows, horizon, level) => {
      const own = ownOf(parameters, rows);
      const { frequency, recency, age } = historyOf(rows);
      return countInterval(frequency.length, level, (k, draws, random) =>
        simulateFuture(process.ownOf(own, k), frequency[k] ?? 0, recency[k] ?? 0, age[k] ?? 0, horizon, draws, random),
      );
    },
  };
}

const none = new Float64Array(0);

function flat({ rate, dropout, ...plain }: WithCoefficients, names: CovariateNames): Numbers {
  const coefficients = [...rate, ...dropout];
  return {
    ...(plain as Numbers),
    ...Object.fromEntries(namesOf(names).map((name, k) => [name, coefficients[k] ?? Number.NaN])),
  };
}
