import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armOf, drawOf, isHeldOut } from './arms.ts';

const IDS = Array.from({ length: 40_000 }, (_, i) => String(9_007_199_254_740_993n + BigInt(i) * 7_919n));
const HOLDOUT = { seed: 'h', period: 3, share: 0.05 };
const CAMPAIGN = { seed: 'c', controlShare: 0.2 };
const share = (test: (id: string) => boolean, ids: readonly string[] = IDS) => ids.filter(test).length / ids.length;

/** Four standard errors of a share of n draws. */
const margin = (p: number, n: number) => 4 * Math.sqrt((p * (1 - p)) / n);

describe('the draw', () => {
  it('is SHA-256 of seed and customer as a fraction', () => {
    const hex = createHash('sha256').update('a:1').digest('hex').slice(0, 12);
    expect(drawOf('a', '1')).toBe(Number.parseInt(hex, 16) / 2 ** 48);
  });
  it('gives the same arm whenever it is asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (seed, id) => {
        const draw = drawOf(seed, String(id));
        expect(draw >= 0 && draw < 1 && draw === drawOf(seed, String(id))).toBe(true);
      }),
    );
  });
  it('gives each arm its share', () => {
    const arms = IDS.map((id) => armOf(CAMPAIGN, HOLDOUT, id));
    const n = IDS.length;
    expect(Math.abs(arms.filter((arm) => arm === 'holdout').length / n - 0.05)).toBeLessThan(margin(0.05, n));
    expect(Math.abs(arms.filter((arm) => arm === 'control').length / n - 0.19)).toBeLessThan(margin(0.19, n));
  });
});

describe('draws are independent', () => {
  it('of one campaign and the next', () => {
    const first = IDS.filter((id) => armOf(CAMPAIGN, HOLDOUT, id) === 'control');
    const again = share((id) => armOf({ ...CAMPAIGN, seed: 'd' }, HOLDOUT, id) === 'control', first);
    expect(Math.abs(again - 0.2)).toBeLessThan(margin(0.2, first.length));
  });
  it('of one period of the holdout and the next', () => {
    const first = IDS.filter((id) => isHeldOut(HOLDOUT, id));
    const again = share((id) => isHeldOut({ ...HOLDOUT, period: 4 }, id), first);
    expect(Math.abs(again - 0.05)).toBeLessThan(margin(0.05, first.length));
  });
});
