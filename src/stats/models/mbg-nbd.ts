/**
 * MBG/NBD — how many times will a customer buy again, and is she still a customer, if she may leave after any purchase?
 *
 * Story    As BG/NBD, but a customer may leave after her first purchase too: while active she buys at random with rate
 *          λ, and after each purchase, the first included, she leaves with probability p. Across customers
 *          λ ~ Gamma(r, α) and p ~ Beta(a, b). So one who never came back need not be alive.
 * Source   Batislam, Denizel & Filiztekin (2007), International Journal of Research in Marketing 24(3), 201–209;
 *          Hoppe & Wagner (2007), Marketing ZFP 29, 75–90 (as CBG/NBD).
 * Symbols  as in bg-nbd.ts
 * Units    tx, T and α in one unit of time, whichever the caller likes
 * Domain   x ≥ 0 whole, 0 ≤ tx ≤ T. Not checked here: mart_customer_purchases guarantees it.
 * Shapes   as in purchase-process.ts
 * Checked  mbg-nbd.test.ts: the published estimates and log-likelihood on CDNOW; limits; 50-digit reference values.
 *
 * With x = 0:  L = a/(a+b) + b/(a+b) · (α/(α+T))^r.   With x > 0:
 *
 *   L = Γ(r+x)/Γ(r) · B(a, b+x+1)/B(a, b) · α^r · { (α+T)^−(r+x) + a/(b+x) · (α+tx)^−(r+x) }
 *
 * which is b/(a+b) times BG/NBD's with b + 1 for b: chance-at-first.ts makes all answers from BG/NBD's in this way.
 */
import type { BgNbdParameters } from './bg-nbd.ts';
import { type BgNbdFit, type BgNbdFitOptions, fitRelative } from './bg-nbd-fit.ts';
import { bgNbd } from './bg-nbd-process.ts';
import { withChanceAtFirst } from './chance-at-first.ts';
import type { PurchaseData } from './purchase-history.ts';
import type { PurchaseProcess } from './purchase-process.ts';

/** r, α, a, b > 0. Mean purchase rate r/α, mean dropout probability a/(a+b). */
export type MbgNbdParameters = BgNbdParameters;

/** Fit the four parameters, as fitBgNbd does: not converging is a result; a RangeError means unequal columns. */
export function fitMbgNbd(data: PurchaseData, options: BgNbdFitOptions = {}): BgNbdFit {
  return fitRelative(data, options, { k: 1, chancesAtFirst: 1 });
}

export const mbgNbd: PurchaseProcess<MbgNbdParameters> = {
  name: 'mbg-nbd',
  fit: fitMbgNbd,
  ...withChanceAtFirst(bgNbd, ({ r, alpha }, T) => -r * Math.log1p(T / alpha)),
};
