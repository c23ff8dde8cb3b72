import type { Warehouse } from '#platform/clickhouse';
import { type BgNbdFit, fitBgNbd } from '#stats/models/bg-nbd-fit';
import { fitGammaGamma, type GammaGammaFit } from '#stats/models/gamma-gamma-fit';
import type { PurchaseData } from '#stats/models/purchase-history';
import { type BaseFacts, readBase, readHistories, readSpends, thinning } from './read-histories.ts';

/** The base at a day and the models fitted to it. A fit is undefined where there is nothing it could be fitted to. */
export type FittedBase = {
  readonly asOf: string;
  readonly base: BaseFacts;
  readonly histories: PurchaseData;
  readonly bgNbd: BgNbdFit | undefined;
  readonly gammaGamma: GammaGammaFit | undefined;
  /** Mean revenue per purchase day of the whole base, in minor units. */
  readonly meanSpendMinor: number;
};

/** Fewer customers, repeat buyers or different spends than these leave nothing to fit. */
const LEAST = { customers: 2, repeaters: 2, histories: 2, spends: 2 } as const;

/** Reads the base from mart_customer_purchases at `asOf` and fits BG/NBD to its histories and Gamma-Gamma to its repeat buyers. */
export async function fitModels(warehouse: Warehouse, asOf: string): Promise<FittedBase> {
  const base = await readBase(warehouse, asOf);
  const every = thinning(base.customers);
  const canFit =
    base.customers >= LEAST.customers &&
    base.repeaters >= LEAST.repeaters &&
    base.differentHistories >= LEAST.histories;
  const histories = await readHistories(warehouse, asOf, every);
  const bgNbd = canFit ? fitBgNbd(histories) : undefined;
  const canFitSpend = canFit && base.spenders >= LEAST.repeaters && base.differentSpends >= LEAST.spends;
  const gammaGamma = canFitSpend ? fitGammaGamma(await readSpends(warehouse, asOf, every)) : undefined;
  const meanSpendMinor = base.occasions === 0 ? 0 : base.revenueMinor / base.occasions;
  return { asOf, base, histories, bgNbd, gammaGamma, meanSpendMinor };
}
