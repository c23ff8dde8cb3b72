import type { PurchaseModel } from '#contract/purchase-models';
import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import type { ProcessParameters } from '#stats/models/purchase-process';
import type { RunFits } from '../run/run-facts.ts';
import { futureModelOf } from './future-model.ts';
import { scoreCandidates } from './score-candidates.ts';
import { scoreValues, type ValueTarget } from './score-values.ts';

export type ValuesRequest = {
  readonly fits: RunFits;
  readonly settings: Settings;
  /** Every n-th customer is compared by all models. */
  readonly every: number;
  readonly signal?: AbortSignal | undefined;
  /** Called with the rows done since the last call. */
  readonly onRows?: (rows: number) => void;
};

/** Values of everybody by the chosen model, and of the compared customers by every model that can be used. */
export async function writeValues(warehouse: Warehouse, target: ValueTarget, request: ValuesRequest): Promise<void> {
  const { fits, settings, every, signal, onRows } = request;
  const future = futureModelOf(fits, settings);
  if (future === undefined) return;
  const shared = {
    spend: { gammaGamma: future.spend?.parameters, meanMinor: fits.spend.meanMinor },
    margin: fits.margin,
    horizonDays: settings.horizonDays,
    yearlyDiscount: settings.yearlyDiscount,
  };
  const model = { ...shared, process: future.process, parameters: future.purchases.parameters };
  await scoreValues(warehouse, target, model, { signal, ...(onRows === undefined ? {} : { onRows }) });
  const compared = fits.candidates.map((name) => ({ model: name, parameters: parametersOf(fits, name) }));
  await scoreCandidates(warehouse, target, { ...shared, fits: compared, every }, signal);
}

/** A model as its card in a run's record has it: every digit of its fit. */
function parametersOf({ models }: RunFits, name: PurchaseModel): ProcessParameters {
  return models.find(({ model }) => model === name)?.parameters ?? {};
}
