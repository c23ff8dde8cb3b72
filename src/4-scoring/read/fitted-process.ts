import type { PurchaseHistory } from '#stats/models/purchase-history';
import type { ProcessParameters, PurchaseProcess } from '#stats/models/purchase-process';
import { PURCHASE_PROCESSES } from '#stats/models/purchase-processes';
import type { PublishedRun } from '../run/published-runs.ts';

/** The model of buying and leaving a run's values rest on, with the parameters it was fitted with. */
export type FittedProcess = { readonly process: PurchaseProcess; readonly parameters: ProcessParameters };

/** Undefined where the run refused its model. */
export function fittedProcess({ fits }: Pick<PublishedRun, 'fits'>): FittedProcess | undefined {
  const { choice, models, state } = fits;
  if (state === 'refused' || choice === null) return undefined;
  const process: PurchaseProcess = PURCHASE_PROCESSES[choice.model] as never;
  const parameters = models.find(({ model }) => model === choice.model)?.parameters;
  const isWhole = parameters !== undefined && process.parameterNames.every((name) => Number.isFinite(parameters[name]));
  return isWhole ? { process, parameters } : undefined;
}

/** Periods a horizon is cut into for the area under a survival curve, and how far ahead life is looked at: five years. */
const PERIODS = 60;
export const LIFE_HORIZON_DAYS = 1_825;

/** P(alive) today and at the end of each period of the horizon, for each customer: row i, period k at [i · 61 + k]. */
export function survivalAhead({ process, parameters }: FittedProcess, history: PurchaseHistory): Float64Array {
  const n = history.age.length;
  const result = new Float64Array(n * (PERIODS + 1));
  const put = (column: number, values: Float64Array): void => {
    for (let i = 0; i < n; i++) result[i * (PERIODS + 1) + column] = values[i] ?? Number.NaN;
  };
  put(0, process.probabilityAlive(parameters, history));
  for (let k = 1; k <= PERIODS; k++) {
    put(k, process.probabilityAliveAt(parameters, history, (LIFE_HORIZON_DAYS * k) / PERIODS));
  }
  return result;
}

/** The survival curve of customer `i` out of `survivalAhead`. */
export function survivalOf(ahead: Float64Array, i: number): Float64Array {
  return ahead.subarray(i * (PERIODS + 1), (i + 1) * (PERIODS + 1));
}
