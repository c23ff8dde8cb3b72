import { PURCHASE_MODELS, type PurchaseModel } from '#contract/purchase-models';
import type { PurchaseData } from '#stats/models/purchase-history';
import type { ProcessFit, ProcessParameters, PurchaseProcess } from '#stats/models/purchase-process';
import { PURCHASE_PROCESSES } from '#stats/models/purchase-processes';

/** The model of purchases of that name. Its parameters are what its own fit gave: their names are not known here. */
export function processNamed(name: PurchaseModel): PurchaseProcess {
  return PURCHASE_PROCESSES[name];
}

/** A model fitted to more or other customers, from where it was. A whole number k, which is chosen once and not estimated, stays. */
export function refitted(name: PurchaseModel, data: PurchaseData, from: ProcessParameters): ProcessFit {
  const { k } = from;
  const options = { starts: [from], ...(k === undefined ? {} : { k }) };
  return processNamed(name).fit(data, options);
}

/** The models tried on a shop, in the order of PURCHASE_MODELS. */
export const PROCESSES: readonly { readonly model: PurchaseModel; readonly process: PurchaseProcess }[] =
  PURCHASE_MODELS.map((model) => ({ model, process: processNamed(model) }));
