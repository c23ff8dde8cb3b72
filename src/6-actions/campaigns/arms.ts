import { hash } from 'node:crypto';

/** What a customer is drawn into: written to, left alone for this campaign, or left alone by everything for a while. */
export type Arm = 'treated' | 'control' | 'holdout';

/**
 * A number in [0, 1) that follows from a seed and a customer alone: the first 48 bits of SHA-256(seed : customer) ÷ 2⁴⁸. The same at every
 * repetition, in any order, on any machine; over customers as good as drawn evenly, and independent between seeds.
 */
export function drawOf(seed: string, customerId: string): number {
  return Number.parseInt(hash('sha256', `${seed}:${customerId}`, 'hex').slice(0, 12), 16) / 2 ** 48;
}

/** The universal holdout of a period: who is in it is left alone by every campaign until the next period draws anew. */
export type Holdout = { readonly seed: string; readonly period: number; readonly share: number };

/** True where a customer is in the universal holdout. */
export function isHeldOut(holdout: Holdout, customerId: string): boolean {
  return drawOf(`holdout:${holdout.seed}:${holdout.period}`, customerId) < holdout.share;
}

/** The arm of a customer in a campaign. The campaign's own draw is independent of the holdout's. */
export function armOf(
  campaign: { readonly seed: string; readonly controlShare: number },
  holdout: Holdout,
  customerId: string,
): Arm {
  if (isHeldOut(holdout, customerId)) return 'holdout';
  return drawOf(`campaign:${campaign.seed}`, customerId) < campaign.controlShare ? 'control' : 'treated';
}
