import { describe, expect, it } from 'vitest';
import { PURCHASE_MODELS } from '#contract/purchase-models';
import { coverageOf } from './simulated-shops.ts';

/** 90 % of 24 shops is 21.6; fewer than 17 held has a chance of one in 150, so a way that misses that has lost its level. */
const SHOPS = 24;
const FEWEST_HELD = 17;

describe.each(PURCHASE_MODELS)('intervals on shops made up by %s', (model) => {
  it('hold what customers, groups and the base then did about as often as they say', () => {
    const coverage = coverageOf(model, { shops: SHOPS, customers: 300, seed: 7 });
    expect(Object.keys(coverage)).toHaveLength(19);
    for (const [name, { held, of }] of Object.entries(coverage)) {
      const isOfCustomers = name.startsWith('customer');
      // 960 customers: three standard errors are 3 %. A count of purchases cannot be cut at exactly 5 %, so more is held.
      const least = isOfCustomers ? 0.86 * of : FEWEST_HELD;
      expect([name, held >= least, held, of]).toEqual([name, true, held, of]);
    }
  }, 300_000);
});
