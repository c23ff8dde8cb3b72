import type { AudienceMember } from '#segments';
import type { Composed } from '../content/compose.ts';
import type { MessageLinks } from '../content/variables.ts';

/** One message on its way out. */
export type Outgoing = {
  /** The same at every attempt, and nobody else's: a receiver can tell a repetition by it. */
  readonly key: string;
  readonly to: string;
  readonly member: AudienceMember;
  readonly composed: Composed;
  readonly links: MessageLinks;
  readonly campaign: { readonly campaignId: number; readonly name: string; readonly step: number };
};

/**
 * What became of an attempt. `failed` and `refused-now`: the other side said no, it was surely not sent; `gone`: nobody lives at that
 * address. `unreached`: the other side was not reached at all. `unknown`: it may have been sent.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed' | 'gone' | 'unknown'; readonly reason: string }
  | { readonly kind: 'refused-now'; readonly reason: string; readonly afterSeconds: number }
  | { readonly kind: 'unreached'; readonly reason: string };

/** A way out. */
export type Way = {
  /** Messages attempted at the same time: so many are unknown at most when the process dies. */
  readonly together: number;
  /** Whether the other side is there and lets us in. Asked before anything is attempted. @returns why not; '' where it is. */
  check(): Promise<string>;
  send(message: Outgoing): Promise<Outcome>;
  close(): void;
};
