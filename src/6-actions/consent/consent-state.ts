import type { Consent, ConsentState } from '#contract/consent';

/** What of a decision counts. */
export type Decision = Pick<Consent, 'decision' | 'basis'> & {
  readonly decidedAt: Date;
  readonly expiresAt: Date | null;
};

/**
 * Where somebody stands after some decisions, in whatever order they arrived: the newest one counts; of two at the same moment the refusal.
 * A decision made later than `at` has not been made yet. Permission that has expired is none.
 */
export function consentState(decisions: readonly Decision[], at: Date): ConsentState {
  let newest: Decision | undefined;
  for (const decision of decisions) {
    if (decision.decidedAt <= at && (newest === undefined || comesAfter(decision, newest))) newest = decision;
  }
  if (newest === undefined) return 'none';
  if (newest.decision === 'withdrawn') return newest.basis === 'bounce' ? 'bounced' : 'withdrawn';
  return newest.expiresAt !== null && newest.expiresAt <= at ? 'expired' : 'granted';
}

function comesAfter(one: Decision, other: Decision): boolean {
  const later = one.decidedAt.getTime() - other.decidedAt.getTime();
  if (later !== 0) return later > 0;
  if (one.decision !== other.decision) return one.decision === 'withdrawn';
  return (
    (one.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) < (other.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY)
  );
}
