/** An import that changed few customers of a large shop: facts and scores brought up to date, and made from scratch, in turn. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { linkIdentities } from '#identity';
import { findRun, reworkRun, scoreRun } from '#scoring';
import { buildChanges, buildWarehouse } from '#warehouse';
import { systemClock } from '../../src/platform/clock.ts';
import { silentLog } from '../../src/platform/log.ts';
import type { Stores } from '../../src/platform/stores.ts';
import { LARGE_END, LARGE_SETTINGS, makeLargeShop, openLargeShop } from '../harness/large-shop.ts';
import type { BenchRow } from '../harness/row.ts';
import { alternate } from '../harness/sample-of-runs.ts';

const CUSTOMERS = Number(process.env['PATRON_BENCH_CUSTOMERS'] ?? 1_000_000);
const PAIRS = Number(process.env['PATRON_BENCH_PAIRS'] ?? 5);
const MEAN_ORDERS = 22;
const CHANGED_SHARE = 100;

/** The last order of one customer in a hundred is refunded; which customers depends on the import. */
const REFUNDS = `
insert into raw_orders (* except raw)
select * except (raw) replace (
    {import:UInt32} as import_id, 'refunded' as status, toUInt8(7) as status_rank, total_minor as refunded_minor,
    toDateTime64('2026-10-31 13:00:00', 3, 'UTC') + {import:UInt32} as updated_at, updated_at as refunded_at)
from raw_orders
where cityHash64(customer_no, {import:UInt32}) % {share:UInt32} = 0 and order_no like '%-0'
order by order_id, import_id desc
limit 1 by order_id`;

const PRINTS = [
  'score_values',
  'score_candidates',
  'score_stages',
  'score_trajectories',
  'score_customers',
  'score_profits',
].map(
  (table) => `select count() as n, sum(cityHash64(* except run_id)) as print from ${table} where run_id = {run:UInt32}`,
);

async function commit({ warehouse }: Stores, importId: number): Promise<void> {
  await warehouse.run(REFUNDS, { import: importId, share: CHANGED_SHARE });
  const row = { import_id: importId, state: 'committed', version: 1, at: '2026-11-01 00:00:00' };
  await warehouse.insert('raw_imports', [row], { format: 'JSONEachRow' });
}

/** What a run left behind, in a few numbers that do not depend on the order of rows. */
async function printOf({ warehouse, records }: Stores): Promise<string> {
  const run = await findRun({ records }, LARGE_END);
  const prints: object[] = [];
  for (const text of PRINTS) prints.push(...(await warehouse.rows<object>(text, { run: run.runId })));
  return JSON.stringify([prints, run.cuts, run.totals]);
}

export const rescoreRow: BenchRow = {
  name: 'rescore',
  question: `Facts and scores of ${CUSTOMERS.toLocaleString('en')} customers after an import that changed one in ${CHANGED_SHARE}`,
  bar: '≥ 10 × faster than from scratch, the same rows',
  run: async (say) => {
    const kept = process.env['PATRON_BENCH_SHOP'];
    // A shop of its own: its imports change it.
    const folder = kept ? `${kept}-rescore` : path.join(mkdtempSync(path.join(os.tmpdir(), 'patron-rescore-')), 'data');
    const isMade = existsSync(folder);
    const stores = await openLargeShop(folder);
    const deps = { ...stores, clock: systemClock, log: silentLog };
    const request = { asOf: LARGE_END, settings: LARGE_SETTINGS };
    const parts: { changes: number[][]; scratch: number[][] } = { changes: [], scratch: [] };
    const timed = async (store: number[][], ...steps: (() => Promise<unknown>)[]) => {
      const seconds: number[] = [];
      for (const step of steps) {
        const began = performance.now();
        if ((await step()) === undefined) throw new RangeError('this way was not open');
        seconds.push((performance.now() - began) / 1000);
      }
      store.push(seconds);
      say(
        `${store === parts.changes ? 'changes' : 'from scratch'}: ${seconds.map((s) => s.toFixed(1)).join(' + ')} s, load ${os.loadavg()[0]?.toFixed(1)}`,
      );
      const answer = await printOf(stores);
      return { seconds: seconds.reduce((sum, one) => sum + one, 0), peakBytes: 0, answer };
    };
    const build = async () => {
      await linkIdentities(deps);
      await buildWarehouse(deps, { settings: LARGE_SETTINGS });
      return true;
    };
    try {
      if (isMade) await build();
      else await makeLargeShop(stores, CUSTOMERS, MEAN_ORDERS);
      await scoreRun(deps, request);
      const [last] = await stores.warehouse.rows<{ id: number }>('select max(import_id) as id from raw_imports');
      let importId = last?.id ?? 1;
      const changes = async () => {
        await commit(stores, ++importId);
        return timed(
          parts.changes,
          () => buildChanges(deps, { settings: LARGE_SETTINGS }),
          () => reworkRun(deps, request),
        );
      };
      // From scratch means everything: the models are fitted and tested again. So that the rows can be compared, a run with the parameters
      // kept follows outside the clock; the next changes go on from it.
      const scratch = async () => {
        const base = await findRun(stores, LARGE_END);
        const whole = await timed(parts.scratch, build, () => scoreRun(deps, request));
        await scoreRun(deps, { ...request, keep: base });
        return { ...whole, answer: await printOf(stores) };
      };
      const pairs = await alternate(PAIRS, changes, scratch);
      say(`facts + scores above, the first of each to warm up; same rows: ${pairs.sameAnswer}`);
      const ratio = (at: number) =>
        parts.scratch.slice(1).map((each, i) => (each[at] ?? 0) / (parts.changes[i + 1]?.[at] ?? Number.NaN));
      say(
        `facts ${ratio(0)
          .map((r) => r.toFixed(1))
          .join(' ')} ×; scores ${ratio(1)
          .map((r) => r.toFixed(1))
          .join(' ')} ×`,
      );
      const figure = `${pairs.median.toFixed(1)} × (${pairs.lower.toFixed(1)} … ${pairs.upper.toFixed(1)})`;
      return { figure, passed: pairs.sameAnswer && pairs.lower >= 10 };
    } finally {
      await stores.close();
      if (!kept) rmSync(path.dirname(folder), { recursive: true, force: true });
    }
  },
};
