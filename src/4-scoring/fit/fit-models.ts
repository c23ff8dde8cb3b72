import type { PurchaseModel } from '#contract/purchase-models';
import type { Warehouse } from '#platform/clickhouse';
import { fitGammaGamma, type GammaGammaFit } from '#stats/models/gamma-gamma-fit';
import type { ProcessFit } from '#stats/models/purchase-process';
import { PROCESSES, refitted } from './processes.ts';
import { type BaseFacts, everyNth, readBase, readHistories, readSpends } from './read-histories.ts';

export type CandidateFit = { readonly model: PurchaseModel; readonly fit: ProcessFit };

/** The base at a day and the models fitted to it. */
export type FittedBase = {
  readonly asOf: string;
  readonly base: BaseFacts;
  /** Of large bases every n-th customer, chosen by a hash, is what models are compared on. */
  readonly every: number;
  /** Every model of purchases, fitted to the compared customers; empty where there is nothing to fit. */
  readonly candidates: readonly CandidateFit[];
  /** Undefined where there is nothing it could be fitted to. */
  readonly gammaGamma: GammaGammaFit | undefined;
  /** Mean revenue per purchase day of the whole base, in minor units. */
  readonly meanSpendMinor: number;
};

/** Fewer customers, repeat buyers or different spends than these leave nothing to fit. */
const LEAST = { customers: 2, repeaters: 2, histories: 2, spends: 2 } as const;
/** Models are compared on at most so many customers: differences that matter show on far fewer. */
const MOST_COMPARED = 100_000;
/** Above so many customers the fit that values rest on reads a part of them: its standard errors are far below anything that matters. */
const MOST_FITTED = 1_000_000;

/** Of a base of that size every n-th customer, chosen by a hash, is compared by all models. */
export function comparedEvery(customers: number): number {
  return everyNth(customers, MOST_COMPARED);
}

/** Reads the base from mart_customer_purchases at `asOf`, fits every model of purchases, and Gamma-Gamma to the repeat buyers. */
export async function fitModels(warehouse: Warehouse, asOf: string): Promise<FittedBase> {
  const base = await readBase(warehouse, asOf);
  const every = comparedEvery(base.customers);
  const meanSpendMinor = base.occasions === 0 ? 0 : base.revenueMinor / base.occasions;
  const canFit =
    base.customers >= LEAST.customers &&
    base.repeaters >= LEAST.repeaters &&
    base.differentHistories >= LEAST.histories;
  if (!canFit) return { asOf, base, every, candidates: [], gammaGamma: undefined, meanSpendMinor };
  const histories = await readHistories(warehouse, asOf, every);
  const candidates = PROCESSES.map(({ model, process }) => ({ model, fit: process.fit(histories) }));
  const canFitSpend = base.spenders >= LEAST.repeaters && base.differentSpends >= LEAST.spends;
  const spends = canFitSpend ? await readSpends(warehouse, asOf, everyNth(base.customers, MOST_FITTED)) : undefined;
  const gammaGamma = spends === undefined ? undefined : fitGammaGamma(spends);
  return { asOf, base, every, candidates, gammaGamma, meanSpendMinor };
}

/** A model's fit to as much of the base as values should rest on: from the place where the compared customers have it. */
export async function fitWhole(warehouse: Warehouse, fitted: FittedBase, candidate: CandidateFit): Promise<ProcessFit> {
  const every = everyNth(fitted.base.customers, MOST_FITTED);
  if (every === fitted.every) return candidate.fit;
  const histories = await readHistories(warehouse, fitted.asOf, every);
  return refitted(candidate.model, histories, candidate.fit.parameters);
}

/** Whether predictions of a fit can be used at all. */
export function isUsable({ converged, logLikelihood, parameters }: ProcessFit): boolean {
  return converged && Number.isFinite(logLikelihood) && Object.values(parameters).every(Number.isFinite);
}
