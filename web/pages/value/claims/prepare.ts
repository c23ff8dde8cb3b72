import type { z } from 'zod';
import type { ClaimsAnswer } from '#contract/claims';
import type { Pen } from '../../../frame/use-pen.ts';

export type Claims = z.infer<typeof ClaimsAnswer>;
export type Claim = Claims['claims'][number];

/** Claims the orders can speak to, whether or not there are enough of them yet. */
export function isTestable({ needs }: Claim): boolean {
  return needs === null || needs === 'more-data';
}

/** The answer under the title: how many hold, how many do not. */
export function claimsSentence({ claims }: Claims, { t, formats }: Pen): string {
  const tested = claims.filter(isTestable);
  const count = (verdict: Claim['verdict']) => formats.count(tested.filter((one) => one.verdict === verdict).length);
  return t('claims.answer', {
    tested: formats.count(tested.length),
    supported: count('supported'),
    refuted: count('refuted'),
    open: count('open'),
    untested: formats.count(claims.length - tested.length),
  });
}

/** A number of a claim in its unit. */
export function claimed(unit: Claim['unit'], value: number | null, { t, formats }: Pen): string {
  if (unit === 'share' || value === null) return formats.percent(value);
  if (unit === 'times') return t('claims.times', { n: formats.number(value, 2) });
  return formats.number(value, 2);
}

/** What a claim allows, in words. */
export function allowed({ unit, band: { low, high } }: Claim, pen: Pen): string {
  const { t } = pen;
  if (low === null && high === null) return pen.formats.number(null);
  if (high === null) return t('claims.over', { low: claimed(unit, low, pen) });
  if (low === null) return t('claims.under', { high: claimed(unit, high, pen) });
  return t('claims.between', { low: claimed(unit, low, pen), high: claimed(unit, high, pen) });
}

/** The claims about a stage of life share one way of computing and one second look. */
export function wordsOf({ claim }: Claim): string {
  return /-share$/.test(claim) ? 'stage' : claim;
}
