/** Do 90 % intervals hold nine times in ten? Made-up shops of 500 customers, each model of purchases on its own ground. */
import { PURCHASE_MODELS } from '#contract/purchase-models';
import { coverageOf } from '../../test/scoring/simulated-shops.ts';
import type { BenchRow } from '../harness/row.ts';

const SHOPS = Number(process.env['PATRON_BENCH_SHOPS'] ?? 200);
const CUSTOMERS = 500;

export const coverageRow: BenchRow = {
  name: 'coverage',
  question: 'How often 90 % intervals of customers, groups and bases hold what then happened',
  bar: 'each within 85 … 97 %',
  run: async (say) => {
    const shares: number[] = [];
    for (const model of PURCHASE_MODELS) {
      const coverage = coverageOf(model, { shops: SHOPS, customers: CUSTOMERS, seed: 1 });
      for (const [name, { held, of }] of Object.entries(coverage)) {
        say(`${model}, ${name}: ${((100 * held) / of).toFixed(1)} % of ${of}`);
        // A count of purchases cannot be cut at exactly 5 %: its intervals hold more.
        if (name !== 'customer orders' && name !== 'customer revenue') shares.push(held / of);
      }
    }
    const [least, most] = [Math.min(...shares), Math.max(...shares)];
    return {
      figure: `${(100 * least).toFixed(1)} … ${(100 * most).toFixed(1)} %`,
      passed: least >= 0.85 && most <= 0.97,
    };
  },
};
