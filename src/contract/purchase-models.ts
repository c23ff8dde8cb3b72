/**
 * The models of buying and leaving a shop can be scored with, those that are tried first in front: where the back-test cannot tell two
 * apart, the one that stands earlier is used. Scoring looks them up by these names: one it does not know does not compile.
 */
export const PURCHASE_MODELS = ['mbg-nbd', 'bg-nbd', 'pareto-nbd', 'mbg-cnbd-k', 'bg-cnbd-k'] as const;
export type PurchaseModel = (typeof PURCHASE_MODELS)[number];

/** Rules anybody could apply, which a model has to beat: everybody goes on at the own rate, the last period repeats itself. */
export const SIMPLE_RULES = ['own-rate', 'last-period'] as const;

/** Ways to rank customers that look back only. */
export const CLASSICAL_METHODS = ['rfm', 'abc', 'recency', 'frequency'] as const;
