import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentState, type Decision } from './consent-state.ts';

const AT = new Date('2026-03-01T00:00:00Z');
const day = (n: number) => new Date(AT.getTime() + n * 86_400_000);
const granted = (on: number, until: number | null = null): Decision => ({
  decision: 'granted',
  basis: 'consent',
  decidedAt: day(on),
  expiresAt: until === null ? null : day(until),
});
const withdrawn = (on: number, basis: Decision['basis'] = 'withdrawal'): Decision => ({
  decision: 'withdrawn',
  basis,
  decidedAt: day(on),
  expiresAt: null,
});

describe('where somebody stands', () => {
  it.each([
    ['nothing was decided', [], 'none'],
    ['yes', [granted(-9)], 'granted'],
    ['yes, then no', [granted(-9), withdrawn(-3)], 'withdrawn'],
    ['no, then yes again', [withdrawn(-9), granted(-3)], 'granted'],
    ['an older yes that arrives later', [withdrawn(-3), granted(-9)], 'withdrawn'],
    ['yes and no at the same moment', [granted(-3), withdrawn(-3)], 'withdrawn'],
    ['a yes that has run out', [granted(-9, -1)], 'expired'],
    ['a yes that runs out at this moment', [granted(-9, 0)], 'expired'],
    ['a yes that lies ahead', [granted(1)], 'none'],
    ['nobody lives there', [granted(-9), withdrawn(-3, 'bounce')], 'bounced'],
  ])('%s', (_name, decisions, state) => {
    expect(consentState(decisions as Decision[], AT)).toBe(state);
  });

  const decision = fc.record({
    decision: fc.constantFrom('granted' as const, 'withdrawn' as const),
    basis: fc.constantFrom('consent' as const, 'withdrawal' as const, 'bounce' as const),
    decidedAt: fc.integer({ min: -5, max: 5 }).map(day),
    expiresAt: fc.option(fc.integer({ min: -5, max: 5 }).map(day)),
  });

  it('does not depend on the order in which decisions arrive, nor on their number', () => {
    fc.assert(
      fc.property(fc.array(decision), fc.infiniteStream(fc.nat()), (decisions, numbers) => {
        const shuffled = decisions
          .map((one) => ({ one, at: numbers.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const isAllowed = (all: readonly Decision[]) => consentState(all, AT) === 'granted';
        expect(isAllowed(shuffled)).toBe(isAllowed(decisions));
        expect(isAllowed([...decisions, ...decisions])).toBe(isAllowed(decisions));
      }),
    );
  });

  it('a refusal made now always holds', () => {
    fc.assert(
      fc.property(fc.array(decision), (decisions) => {
        expect(['withdrawn', 'bounced']).toContain(consentState([...decisions, withdrawn(0)], AT));
      }),
    );
  });
});
