import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeShop } from '../../../test/scoring/made-shop.ts';
import { createScoringTables, type ToldOrder, tellOrders } from '../../../test/scoring/shop.ts';
import { type TestStores, testStores } from '../../../test/stores.ts';
import { type FeatureSet, type FeatureTable, FIRST_DAY, HISTORY, readTable } from './feature-table.ts';

const DAY = '2024-06-30';
const AS_OF = '2024-12-31';
const LEVELS = { source: ['web', 'taobao'], channel: ['app'], category: ['books', 'tea'], province: [], gender: [] };
const BY_HAND: ToldOrder[] = [
  { customer: 9_001, on: '2024-01-10', minor: 10_000, category: 'tea', discount: 2_500 },
  { customer: 9_001, on: '2024-02-09', minor: 20_000, category: 'books' },
  { customer: 9_001, on: '2024-05-09', minor: 30_000, category: 'tea', discount: 10_000 },
  { customer: 9_001, on: '2024-07-15', minor: 7_000, category: 'cups' },
  { customer: 9_002, on: '2024-06-30', minor: 5_000, category: 'cups' },
];
const SHOP = [...BY_HAND, ...madeShop({ customers: 150, from: '2023-06-01', days: 570, seed: 8 })];

const stores: TestStores[] = [];
afterAll(() => Promise.all(stores.map((one) => one.close())));

async function shopOf(name: string, until: string): Promise<TestStores> {
  const made = await testStores(name);
  stores.push(made);
  await createScoringTables(made.warehouse);
  await tellOrders(made.warehouse, SHOP);
  const settings = { mutations_sync: 1 };
  await made.warehouse.eachShard((shard) =>
    shard.run('alter table stg_orders delete where ordered_on > {until:Date}', { until }, { settings }),
  );
  await made.warehouse.run(
    `insert into score_customers (run_id, as_of, customer_id, first_on, first_source, first_channel, first_category)
     select 1, {as_of:Date}, customer_id, min(ordered_on), argMin(source, order_id), argMin(channel, order_id), argMin(category, order_id)
     from stg_orders where is_purchase group by customer_id`,
    { as_of: AS_OF },
  );
  return made;
}

let whole: TestStores;
let cut: TestStores;
beforeAll(async () => {
  whole = await shopOf('features_whole', AS_OF);
  cut = await shopOf('features_cut', DAY);
}, 60_000);

const histories = (made: TestStores): Promise<FeatureTable> =>
  readTable(made.warehouse, HISTORY, LEVELS, { day: DAY, days: 90, every: 1 });
const customersOf = ({ bytes, width, rows }: FeatureTable): string[] =>
  Array.from({ length: rows }, (_, row) => String(bytes.readBigUInt64LE(row * width)));
const told = (table: FeatureTable, set: FeatureSet, customer: number): Record<string, number> => {
  const row = customersOf(table).indexOf(String(customer));
  return Object.fromEntries(set.features.map((feature, at) => [feature, table.read[at]?.[row] ?? Number.NaN]));
};

describe('what is known of customers', () => {
  it('by a day is what a shop cut off on that day knows, and what came later is not in it', async () => {
    const [all, past] = [await histories(whole), await histories(cut)];
    expect(past.rows).toBe(all.rows);
    expect(customersOf(past)).toEqual(customersOf(all));
    expect(past.read).toEqual(all.read);
    expect(past.laterMinor.every((later) => later === 0)).toBe(true);
    expect(all.laterMinor.some((later) => later > 0)).toBe(true);
  });

  it('is what can be worked out by hand', async () => {
    const table = await histories(whole);
    const row = customersOf(table).indexOf('9001');
    expect(table.laterMinor[row]).toBe(7_000);
    const gaps = [30, 90];
    expect(told(table, HISTORY, 9_001)).toMatchObject({
      source: 0,
      lastCategory: 1,
      occasions: 3,
      silentDays: 52,
      knownDays: 172,
      meanGap: 60,
      silenceRatio: 52 / 60,
      gapSpread: 30 / 60,
      lastGap: gaps[1],
      revenue: 60_000,
      perOccasion: 20_000,
      lastBasket: 30_000,
      revenue90: 30_000,
      occasions90: 1,
      discountShare: 12_500 / 72_500,
      lastDiscountShare: 0.25,
      categories: 2,
      firstDayMinor: 10_000,
    });
    expect(told(table, HISTORY, 9_002)).toMatchObject({ lastCategory: Number.NaN, meanGap: Number.NaN, occasions: 1 });
  });

  it('on the first day holds only that day, whatever followed', async () => {
    const ask = { run: 1, as_of: AS_OF, after: '1970-01-01', until: DAY, days: 90, every: 1 };
    const all = await readTable(whole.warehouse, FIRST_DAY, LEVELS, ask);
    const past = await readTable(cut.warehouse, FIRST_DAY, LEVELS, ask);
    expect(past.read).toEqual(all.read);
    expect(told(all, FIRST_DAY, 9_001)).toMatchObject({
      category: 1,
      basket: 10_000,
      ordersThatDay: 1,
      discountShare: 0.2,
      weekday: 3,
      referred: 0,
    });
    const row = customersOf(all).indexOf('9001');
    expect(all.laterMinor[row]).toBe(20_000);
  });
});
