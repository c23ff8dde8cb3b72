/** Every model of buying and leaving that this room has, by name: the list that scoring and comparisons go through. */
import { bgCnbdK, mbgCnbdK } from './bg-cnbd-k-process.ts';
import { bgNbd } from './bg-nbd-process.ts';
import { mbgNbd } from './mbg-nbd.ts';
import { paretoNbd } from './pareto-nbd-process.ts';

export const PURCHASE_PROCESSES = {
  'bg-nbd': bgNbd,
  'mbg-nbd': mbgNbd,
  'bg-cnbd-k': bgCnbdK,
  'mbg-cnbd-k': mbgCnbdK,
  'pareto-nbd': paretoNbd,
} as const;

export type PurchaseProcessName = keyof typeof PURCHASE_PROCESSES;
