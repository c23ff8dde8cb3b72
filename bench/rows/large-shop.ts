/**
 * A million customers and ten million orders: mart, scoring run, pages, cold start. One shop is made and shared by the rows;
 * where PATRON_BENCH_SHOP names a folder it is made there once and kept for the next time.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildPurchases } from '#warehouse';
import { systemClock } from '../../src/platform/clock.ts';
import { silentLog } from '../../src/platform/log.ts';
import { type PatronProcess, startPatron } from '../../test/crash/patron-process.ts';
import { LARGE_END, LARGE_SETTINGS, makeLargeShop, openLargeShop } from '../harness/large-shop.ts';
import type { BenchRow } from '../harness/row.ts';
import { alternate, median, quantile } from '../harness/sample-of-runs.ts';
import { PATRON, peakMemory, wholeProcess } from '../harness/whole-process.ts';

const CUSTOMERS = Number(process.env['PATRON_BENCH_CUSTOMERS'] ?? 1_000_000);
const MEAN_ORDERS = 22;
/** The plainest statement that gives the same columns of the mart from the same table. */
const BY_HAND = `
select customer_id, min(ordered_on) as first_on, max(ordered_on) as last_on, count() as orders, uniqExact(ordered_on) as occasions,
    sum(revenue_minor) as revenue, sum(refunded_minor) as refunded, sum(profit_minor) as profit,
    countIf(ordered_on > toDate('2025-10-31')) as window_orders, sumIf(revenue_minor, ordered_on > toDate('2025-10-31')) as window_revenue,
    sumArgMin(revenue_minor, ordered_on) as first_day, argMin((source, channel, category), ordered_at) as first, uniqExact(category) as categories,
    arraySort(groupUniqArray(ordered_on)) as days
from stg_orders where customer_id != 0 and ordered_on <= toDate('2026-10-31') and is_purchase group by customer_id`;

let made: Promise<string> | undefined;
const directory = (say: (line: string) => void): Promise<string> => {
  made ??= (async () => {
    const kept = process.env['PATRON_BENCH_SHOP'];
    if (kept && existsSync(kept)) return kept;
    const folder = kept ?? path.join(mkdtempSync(path.join(tmpdir(), 'patron-large-')), 'data');
    const stores = await openLargeShop(folder);
    const began = performance.now();
    const orders = await makeLargeShop(stores, CUSTOMERS, MEAN_ORDERS);
    say(
      `made ${orders.toLocaleString('en')} orders of ${CUSTOMERS.toLocaleString('en')} customers, linked and staged in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    await stores.close();
    if (!kept) process.once('exit', () => rmSync(path.dirname(folder), { recursive: true, force: true }));
    return folder;
  })();
  return made;
};

let scored: Promise<string> | undefined;
/** The same shop once it has been scored, by the row that measures it or here: rows that read scores may run on their own. */
export const scoredLargeShop = (say: (line: string) => void): Promise<string> => {
  scored ??= (async () => {
    const data = await directory(say);
    const patron = await startPatron(data);
    try {
      const env = { ...process.env, PATRON_DATA: data };
      await wholeProcess(process.execPath, [PATRON, 'score', '--as-of', LARGE_END, '--json'], env);
    } finally {
      await patron.stop();
    }
    return data;
  })();
  return scored;
};

const martRow: BenchRow = {
  name: 'mart',
  question: 'Purchases of every customer as of a day, from staging to a checked partition',
  bar: '≤ 1.2 × the same by hand in the engine',
  run: async (say) => {
    const stores = await openLargeShop(await directory(say));
    const { warehouse, records } = stores;
    try {
      await warehouse.run(
        'create table if not exists bench_by_hand engine = Memory as select * from mart_customer_purchases limit 0',
      );
      const timed = async (work: () => Promise<unknown>) => {
        const began = performance.now();
        await work();
        return { seconds: (performance.now() - began) / 1000, peakBytes: 0, answer: '' };
      };
      const deps = { warehouse, records, clock: systemClock, log: silentLog };
      const ours = () => timed(() => buildPurchases(deps, { asOf: LARGE_END, settings: LARGE_SETTINGS }));
      const hand = () =>
        timed(async () => {
          await warehouse.run('drop table if exists bench_by_hand');
          await warehouse.run(`create table bench_by_hand engine = MergeTree order by customer_id as ${BY_HAND}`);
        });
      const pairs = await alternate(5, ours, hand);
      await warehouse.run('drop table if exists bench_by_hand');
      say(
        `Patron ${pairs.a.map((s) => s.toFixed(1)).join(' ')} s; by hand ${pairs.b.map((s) => s.toFixed(1)).join(' ')} s`,
      );
      return {
        figure: `${(1 / pairs.median).toFixed(2)} × (${(1 / pairs.upper).toFixed(2)} … ${(1 / pairs.lower).toFixed(2)})`,
        passed: 1 / pairs.median <= 1.2,
      };
    } finally {
      await stores.close();
    }
  },
};

const scoreRow: BenchRow = {
  name: 'score',
  question: 'Scoring run of every customer, by the command line on a running server',
  bar: '< 60 s, Node < 1 GB',
  run: async (say) => {
    const data = await directory(say);
    const patron = await startPatron(data);
    try {
      const run = await wholeProcess(process.execPath, [PATRON, 'score', '--as-of', LARGE_END, '--json'], {
        ...process.env,
        PATRON_DATA: data,
      });
      scored ??= Promise.resolve(data);
      const bytes = peakMemory(patron.pid);
      say(`server process peaked at ${(bytes / 1e6).toFixed(0)} MB`);
      return {
        figure: `${run.seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB`,
        passed: run.seconds < 60 && bytes < 1e9,
      };
    } finally {
      await patron.stop();
    }
  },
};

async function p95(ask: () => Promise<unknown>, times: number): Promise<number> {
  const seconds: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await ask();
    seconds.push(performance.now() - began);
  }
  return quantile(seconds, 0.95);
}

const LISTS = [
  'sort=futureRevenue',
  'sort=net&order=asc',
  'where=stage:is:decline',
  'where=abc.net:in:A&where=province:is:浙江省',
  'q=客户12',
  'sort=lastOn&page=40',
];

/** After a run comes work of other kinds (grades, learning, segments): pages are measured once it is done. */
export async function workEnds(patron: PatronProcess): Promise<void> {
  const isDone = (job: { state: string }) => !['queued', 'running'].includes(job.state);
  while (!(await patron.ask<{ state: string }[]>('/jobs')).every(isDone)) await sleep(1_000);
}

const pagesRow: BenchRow = {
  name: 'pages',
  question: 'Customer list (six ways) and customer page, p95 over the API',
  bar: 'list < 200 ms, customer < 150 ms',
  run: async (say) => {
    const patron: PatronProcess = await startPatron(await scoredLargeShop(say));
    try {
      const began = performance.now();
      await workEnds(patron);
      say(`what follows a run was done after ${((performance.now() - began) / 1000).toFixed(0)} s`);
      const page = await patron.ask<{ rows: { customerId: string }[] }>('/customers?pageSize=200&sort=orders');
      const lists: number[] = [];
      for (const list of LISTS) {
        await patron.ask(`/customers?${list}`);
        const ms = await p95(() => patron.ask(`/customers?${list}`), 20);
        say(`list ${list}: ${ms.toFixed(0)} ms`);
        lists.push(ms);
      }
      let at = 0;
      const next = () => page.rows[at++ % page.rows.length]?.customerId ?? '';
      const customer = await p95(() => patron.ask(`/customers/${next()}`), 60);
      const timeline = await p95(() => patron.ask(`/customers/${next()}/timeline`), 60);
      say(`customer ${customer.toFixed(0)} ms, timeline ${timeline.toFixed(0)} ms`);
      return {
        figure: `list ${median(lists).toFixed(0)} (worst ${Math.max(...lists).toFixed(0)}) ms, customer ${customer.toFixed(0)} ms`,
        passed: Math.max(...lists) < 200 && customer < 150,
      };
    } finally {
      await patron.stop();
    }
  },
};

const coldStartRow: BenchRow = {
  name: 'cold-start',
  question: 'From the command to the first page answered, with the data in place',
  bar: '< 10 s',
  run: async (say) => {
    const data = await scoredLargeShop(say);
    const seconds: number[] = [];
    for (let i = 0; i < 3; i++) {
      const began = performance.now();
      const patron = await startPatron(data);
      try {
        await patron.ask('/home');
        seconds.push((performance.now() - began) / 1000);
      } finally {
        await patron.stop();
      }
      while (existsSync(path.join(data, 'server.json')) && readFileSync(path.join(data, 'server.json')).length > 0)
        await sleep(20);
    }
    return { figure: `${median(seconds).toFixed(1)} s`, passed: median(seconds) < 10 };
  },
};

export const largeShopRows: BenchRow[] = [martRow, scoreRow, pagesRow, coldStartRow];
