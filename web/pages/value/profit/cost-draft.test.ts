import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { costDraftOf, costFaults, withCosts } from './cost-draft.ts';

const amount = fc.integer({ min: 0, max: 100_000_000 });
const settings = fc
  .record({
    currency: fc.constantFrom('CNY', 'JPY'),
    costShare: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
    orderCostMinor: amount,
    costs: fc.record({
      paymentFeeShare: fc.integer({ min: 0, max: 500 }).map((n) => n / 1000),
      returnCostMinor: amount,
      shippingCostMinor: amount,
      careCostMinor: amount,
      careDays: fc.integer({ min: 0, max: 3650 }),
      acquisition: fc.array(
        fc.record({
          source: fc.constantFrom('', 'taobao'),
          channel: fc.constantFrom('', 'app'),
          from: fc.constantFrom('', '2026-01-01'),
          costMinor: fc.integer({ min: 0, max: 9_000_000 }),
        }),
        { maxLength: 3 },
      ),
    }),
  })
  .map((chosen) => Settings.parse(chosen));

describe('the cost model as it is typed', () => {
  it('comes back as it was, whatever it is and in whatever currency', () => {
    fc.assert(
      fc.property(settings, (kept) => {
        const draft = costDraftOf(kept);
        expect([...costFaults(draft, kept.currency)]).toEqual([]);
        expect(withCosts(kept, draft)).toEqual(kept);
      }),
    );
  });

  it('does not take what is no number, or below zero, or too much', () => {
    const { values, rows } = costDraftOf(Settings.parse({ costs: { acquisition: [{ costMinor: 5 }] } }));
    const draft = {
      values: { ...values, costShare: '101', orderCostMinor: '-1', careDays: '' },
      rows: rows.map((row) => ({ ...row, cost: 'much' })),
    };
    expect([...costFaults(draft, 'CNY')]).toEqual(['costShare', 'orderCostMinor', 'careDays', 'kept 0']);
  });
});
