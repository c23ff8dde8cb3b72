import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPurchases, buildWarehouse, readQuality } from '#warehouse';
import { type TestStores, testStores } from '../stores.ts';
import { DAYS, ON_FIRST_DAY, ORDERS } from './by-hand.ts';
import { FIRST_DAY, SETTINGS, SHOP } from './tea-shop.ts';
import { tellShop } from './told-rows.ts';
import { daysOf, ordersOf, pathDeps, purchasesOf, walkPath } from './walk.ts';

describe('a build that fails', () => {
  let stores: TestStores;
  const deps = () => pathDeps(stores);
  beforeAll(async () => {
    stores = await testStores('build_failures');
    await walkPath(stores, SHOP, { settings: SETTINGS, days: [FIRST_DAY] });
  });
  afterAll(() => stores.close());

  const oldRowsStand = async () => {
    expect(await ordersOf(stores.warehouse)).toEqual(ORDERS);
    expect(await daysOf(stores.warehouse)).toEqual(DAYS);
    expect(await purchasesOf(stores.warehouse, FIRST_DAY)).toEqual(ON_FIRST_DAY);
  };

  it('that is stopped anywhere leaves the old rows, and the next one begins anew', async () => {
    const tables: string[] = [];
    await buildWarehouse(deps(), { settings: SETTINGS, onProgress: (table) => tables.push(table) });
    for (const stopAt of tables.filter((table) => table !== '')) {
      const stop = new AbortController();
      const build = buildWarehouse(deps(), {
        settings: SETTINGS,
        signal: stop.signal,
        onProgress: (table) => {
          if (table === stopAt) setTimeout(() => stop.abort(new Error('stopped')), 8);
        },
      });
      await build.catch((thrown: unknown) => expect(thrown).toMatchObject({ message: 'stopped' }));
      await oldRowsStand();
    }
    await buildWarehouse(deps(), { settings: SETTINGS });
    await oldRowsStand();
  });

  it('that finds rows a crash left beside the table in use throws them away', async () => {
    await stores.warehouse.run("insert into stg_orders__next (order_id, order_no) values (1, 'left')");
    await buildWarehouse(deps(), { settings: SETTINGS });
    await oldRowsStand();
  });

  it('by a red check keeps the table it found it in and everything after it', async () => {
    const [order] = SHOP.orders;
    if (order === undefined) throw new Error('no orders');
    // The same version of an order twice, which intake never writes.
    await tellShop(stores.warehouse, { orders: [{ ...order, lines: [] }], imports: {} });
    await expect(buildWarehouse(deps(), { settings: SETTINGS })).rejects.toMatchObject({
      code: 'build.check-red',
      params: { table: 'stg_orders', check: 'unique', rows: 1 },
    });
    await oldRowsStand();
    const quality = await readQuality(stores);
    expect(quality.checks.filter((check) => check.red)).toMatchObject([
      { table: 'stg_orders', check: 'unique', rowsWrong: 1 },
    ]);
    expect(quality.stages.find(({ stage }) => stage === 'store')).toMatchObject({ state: 'red' });
    expect(quality.parts.find(({ part }) => part === 'warehouse')).toMatchObject({ ok: false });
  });

  it('by a red check of a day keeps that day', async () => {
    await stores.warehouse.run(
      `insert into stg_orders (customer_id, order_id, ordered_on, is_purchase, revenue_minor, refunded_minor, net_minor, amount_minor)
       values (5, 5, '2025-03-01', 1, 1000, 0, 1000, 1000), (5, 6, '2025-03-02', 0, 700, 0, 700, 700)`,
    );
    await expect(buildPurchases(deps(), { asOf: FIRST_DAY, settings: SETTINGS })).rejects.toMatchObject({
      code: 'build.check-red',
      params: { table: 'mart_customer_purchases', check: 'revenue-as-orders', rows: 700 },
    });
    expect(await purchasesOf(stores.warehouse, FIRST_DAY)).toEqual(ON_FIRST_DAY);
  });
});
