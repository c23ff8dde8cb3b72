import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { clvOracles } from '../clv-oracles.ts';
import { type TestStores, testStores } from '../stores.ts';
import { walkPath } from './walk.ts';

/** What each log's reference says about how it was made: see `data_preparation` there. */
const LOGS = [
  { log: 'cdnow_master.csv', cbs: 'cdnow_master.csv', until: '1997-09-30' },
  { log: 'online_retail_ii_log.csv', cbs: 'online_retail_ii.csv', until: '2010-11-30' },
] as const;

const SETTINGS = Settings.parse({ zone: 'UTC' });

/** Minor units of an amount. An order of nothing is a purchase in the references and none here: the smallest amount there is stands for it. */
const MINOR = 10_000;
const minorOf = (amount: string | undefined) => Math.max(1, Math.round(Number(amount) * MINOR));

/** A CSV text as objects; the logs have no quotes. */
function table(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

describe.skipIf(clvOracles === undefined)(
  'customers of public order logs are what an independent summary of them says',
  () => {
    let stores: TestStores;
    beforeAll(async () => {
      stores = await testStores('oracles');
    });
    afterAll(() => stores.close());

    it.each(LOGS)('$log', { timeout: 180_000 }, async ({ log, cbs, until }) => {
      const folder = clvOracles ?? '';
      const orders = table(readFileSync(path.join(folder, '..', 'datasets', log), 'utf8')).map((row, at) => ({
        no: `N${at}`,
        at: `${(row.date ?? '').slice(0, 10)} 12:00:00`,
        total: minorOf(row.amount),
        account: row.customer_id ?? '',
      }));
      for (const name of ['raw_orders', 'raw_imports'])
        await stores.warehouse.run('drop table if exists {name:Identifier}', { name });
      await walkPath(stores, { orders }, { settings: SETTINGS, days: [until] });
      const rows = await stores.warehouse.rows<{ account: string; told: number[] }>(
        `select substring(c.accounts[1], 5) as account,
         [m.frequency, m.recency_days / 7, m.age_days / 7, m.repeat_mean_minor / {minor:UInt32}] as told
       from mart_customer_purchases as m inner join stg_customers as c on c.customer_id = m.customer_id where m.as_of = {until:Date}`,
        { until, minor: MINOR },
      );
      const told = new Map(rows.map((row) => [row.account, row.told]));
      const expected = table(readFileSync(path.join(folder, 'cbs', cbs), 'utf8'));
      expect(told.size).toBe(expected.length);
      const amiss = expected.filter((row) => {
        const [x, tx, T, mean] = told.get(row.customer_id ?? '') ?? [];
        // The summaries are written with fifteen digits.
        const near = (own = Number.NaN, theirs = '', by = 0) =>
          Math.abs(own - Number(theirs)) <= 1e-12 * Number(theirs) + by;
        return !(x === Number(row.x) && near(tx, row.t_x) && near(T, row.T) && near(mean, row.m_x, 1.000_001 / MINOR));
      });
      expect(amiss).toEqual([]);
    });
  },
);
