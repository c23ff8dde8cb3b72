import { bgBb } from '#stats/models/bg-bb-process';
import type { DiscreteHistory, DiscreteProcess } from '#stats/models/discrete-process';
import { type GammaGammaParameters, gammaGammaExpectedSpend } from '#stats/models/gamma-gamma';
import { fitGammaGamma } from '#stats/models/gamma-gamma-fit';
import type { PurchaseHistory } from '#stats/models/purchase-history';
import type { ProcessParameters, PurchaseProcess } from '#stats/models/purchase-process';
import { PURCHASE_PROCESSES } from '#stats/models/purchase-processes';
import { checkHistories } from './check-histories.ts';
import type { ColumnName } from './columns.ts';
import type { DistinctRows } from './table-file.ts';

/** What every fit tells. */
export type Fitted = {
  parameters: Readonly<Record<string, number>>;
  logLikelihood: number;
  standardErrors: Readonly<Record<string, number>>;
  converged: boolean;
  identified: boolean;
  unidentified: readonly string[];
  n: number;
};

/** A model as it works on the distinct rows of a file. `weights`: customers that each distinct row stands for. */
export type FileModel = {
  readonly name: string;
  readonly parameterNames: readonly string[];
  readonly columns: readonly ColumnName[];
  /** @throws Failure `model.bad-value`, `model.units-mixed` */
  check(rows: DistinctRows): void;
  fit(rows: DistinctRows, weights: Float64Array): Fitted;
  /** Columns of numbers, one for each distinct row. `horizon` in the file's own unit of time. */
  predict(
    parameters: Readonly<Record<string, number>>,
    rows: DistinctRows,
    horizon: number,
  ): Record<string, Float64Array>;
};

const column = ({ columns }: DistinctRows, name: ColumnName): Float64Array => columns[name] ?? new Float64Array(0);

function inContinuousTime(process: PurchaseProcess): FileModel {
  const historyOf = (rows: DistinctRows): PurchaseHistory => ({
    frequency: column(rows, 'frequency'),
    recency: column(rows, 'recency'),
    age: column(rows, 'age'),
  });
  return {
    name: process.name,
    parameterNames: process.parameterNames,
    columns: ['frequency', 'recency', 'age'],
    check: (rows) => checkHistories(rows, 'age'),
    fit: (rows, weights) => process.fit({ ...historyOf(rows), weights }),
    predict: (parameters, rows, horizon) => ({
      p_alive: process.probabilityAlive(parameters, historyOf(rows)),
      expected_orders: process.expectedTransactionsAt(parameters, historyOf(rows), Float64Array.of(horizon)),
    }),
  };
}

/** Where purchases can happen at given opportunities only; the horizon is a number of opportunities. */
function atOpportunities<P extends ProcessParameters>(process: DiscreteProcess<P>): FileModel {
  const historyOf = (rows: DistinctRows): DiscreteHistory => ({
    frequency: column(rows, 'frequency'),
    recency: column(rows, 'recency'),
    opportunities: column(rows, 'opportunities'),
  });
  return {
    name: process.name,
    parameterNames: process.parameterNames,
    columns: ['frequency', 'recency', 'opportunities'],
    check: (rows) => checkHistories(rows, 'opportunities'),
    fit: (rows, weights) => process.fit({ ...historyOf(rows), weights }),
    predict: (parameters, rows, horizon) => ({
      p_alive: process.probabilityAlive(parameters as P, historyOf(rows)),
      // p_alive is at the last opportunity
      p_alive_next: process.probabilityAliveAt(parameters as P, historyOf(rows), 1),
      expected_orders: process.expectedTransactionsAt(
        parameters as P,
        historyOf(rows),
        Float64Array.of(Math.floor(horizon)),
      ),
    }),
  };
}

/** Fitted on those who came back and spent; everybody gets a prediction, who did not come back the mean of all. */
const spend: FileModel = {
  name: 'gamma-gamma',
  parameterNames: ['p', 'q', 'gamma'],
  columns: ['frequency', 'monetary'],
  check: () => {},
  fit: (rows, weights) => {
    const [frequency, monetary] = [column(rows, 'frequency'), column(rows, 'monetary')];
    const chosen = (_: number, k: number): boolean => (frequency[k] ?? 0) >= 1 && (monetary[k] ?? 0) > 0;
    return fitGammaGamma({
      frequency: frequency.filter(chosen),
      spend: monetary.filter(chosen),
      weights: weights.filter(chosen),
    });
  },
  predict: (parameters, rows) => ({
    expected_spend: gammaGammaExpectedSpend(parameters as GammaGammaParameters, {
      frequency: column(rows, 'frequency'),
      spend: column(rows, 'monetary'),
    }),
  }),
};

/** Each takes the parameters by its own names; here they come from its own fit, or were checked against those names. */
const processes = Object.values(PURCHASE_PROCESSES) as unknown as readonly PurchaseProcess[];

export const FILE_MODELS: readonly FileModel[] = [...processes.map(inContinuousTime), atOpportunities(bgBb), spend];

export function fileModel(name: string): FileModel {
  const found = FILE_MODELS.find((model) => model.name === name);
  if (found === undefined) throw new RangeError(`no model is called ${name}`);
  return found;
}
