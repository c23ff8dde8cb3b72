/** Ten million customers scored in the engine: read from the mart, computed, written back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { processNamed } from '../../src/4-scoring/fit/processes.ts';
import { scoreValues } from '../../src/4-scoring/values/score-values.ts';
import { openLargeShop } from '../harness/large-shop.ts';
import type { BenchRow } from '../harness/row.ts';

const CUSTOMERS = Number(process.env['PATRON_BENCH_SCORED'] ?? 10_000_000);
const AS_OF = '2026-10-31';
const RUN = 1;

/** Histories of up to three years: a quarter bought on one day, the others on a number of days that falls off, last at any time. Hashes decide. */
const MART = `
insert into mart_customer_purchases (as_of, customer_id, first_on, last_on, frequency, recency_days, age_days, repeat_mean_minor, revenue_minor, profit_minor)
select toDate({as_of:String}), cityHash64(number, 'c'), toDate({as_of:String}) - age, toDate({as_of:String}) - age + recency, frequency, recency, age,
    if(frequency = 0, 0, 5000 + cityHash64(number, 'm') % 40000), 5000 + cityHash64(number, 'r') % 400000, cityHash64(number, 'p') % 100000
from (
    select number, 1 + cityHash64(number, 'a') % 1095 as age,
        if(cityHash64(number, 'o') % 4 = 0, 0, least(age, toUInt32(floor(-log((1 + cityHash64(number, 'n') % 1000000) / 1000001) * 6)))) as frequency,
        if(frequency = 0, 0, frequency + cityHash64(number, 'l') % (age - frequency + 1)) as recency
    from numbers({customers:UInt64})
)`;

const CHECK = `
select count() as rows, countIf(not isFinite(expected_orders) or probability_alive not between 0 and 1) as wrong,
    uniqExact(frequency, recency_days, age_days) as histories, sum(expected_orders) as orders
from score_values where run_id = {run:UInt32}`;

export const tenMillionRow: BenchRow = {
  name: 'score-10m',
  question: `${CUSTOMERS.toLocaleString('en')} customers scored in the engine: P(alive), orders, value and profit of each of twelve months`,
  bar: '< 2 min, Node < 1 GB',
  run: async (say) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'patron-ten-million-'));
    const { warehouse, close } = await openLargeShop(path.join(folder, 'data'));
    try {
      await warehouse.run(MART, { as_of: AS_OF, customers: CUSTOMERS });
      let peak = 0;
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss);
      }, 250);
      const began = performance.now();
      await scoreValues(
        warehouse,
        { runId: RUN, asOf: AS_OF },
        {
          process: processNamed('bg-nbd'),
          parameters: { r: 0.55, alpha: 32, a: 0.6, b: 2.4 },
          spend: { gammaGamma: { p: 6.25, q: 3.74, gamma: 15_440 }, meanMinor: 20_000 },
          margin: { base: 0.3, priorRevenueMinor: 100_000 },
          horizonDays: 365,
          yearlyDiscount: 0.1,
        },
      );
      const seconds = (performance.now() - began) / 1000;
      clearInterval(watch);
      const [facts] = await warehouse.rows<Record<string, string>>(CHECK, { run: RUN });
      say(`${Number(facts?.['histories']).toLocaleString('en')} distinct histories; ${JSON.stringify(facts)}`);
      const isWhole = Number(facts?.['rows']) === CUSTOMERS && Number(facts?.['wrong']) === 0;
      return {
        figure: `${seconds.toFixed(0)} s, ${(peak / 1e6).toFixed(0)} MB`,
        passed: isWhole && seconds < 120 && peak < 1e9,
      };
    } finally {
      await close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
