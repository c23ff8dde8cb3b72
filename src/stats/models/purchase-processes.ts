/** Every model of buying and leaving that this room has, by name: the list that scoring and comparisons go through. */
import { bgNbd } from './bg-nbd-process.ts';

export const PURCHASE_PROCESSES = {
  'bg-nbd': bgNbd,
} as const;

export type PurchaseProcessName = keyof typeof PURCHASE_PROCESSES;
