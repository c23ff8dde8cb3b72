import { PURCHASE_MODELS, type PurchaseModel } from '#contract/purchase-models';
import type { PurchaseProcess } from '#stats/models/purchase-process';
import { PURCHASE_PROCESSES } from '#stats/models/purchase-processes';

/** The model of purchases of that name. Its parameters are what its own fit gave: their names are not known here. */
export function processNamed(name: PurchaseModel): PurchaseProcess {
  return PURCHASE_PROCESSES[name];
}

/** The models tried on a shop, in the order of PURCHASE_MODELS. */
export const PROCESSES: readonly { readonly model: PurchaseModel; readonly process: PurchaseProcess }[] =
  PURCHASE_MODELS.map((model) => ({ model, process: processNamed(model) }));
