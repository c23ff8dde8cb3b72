import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuality, readTimeline } from '#warehouse';
import { startCluster, type TestCluster } from '../cluster.ts';
import { type TestStores, testStores } from '../stores.ts';
import { DAYS, MONTHS, ON_FIRST_DAY, ON_SECOND_DAY, ORDERS } from './by-hand.ts';
import { FIRST_DAY, SECOND_DAY, SETTINGS, SHOP } from './tea-shop.ts';
import { daysOf, monthsOf, ordersOf, purchasesOf, walkPath } from './walk.ts';

describe('the same shop on three shards', () => {
  let stores: TestStores;
  let cluster: TestCluster;
  const on = () => ({ warehouse: cluster.warehouse, records: stores.records });
  beforeAll(async () => {
    stores = await testStores('path_cluster');
    cluster = await startCluster(3);
    await walkPath(on(), SHOP, { settings: SETTINGS, days: [FIRST_DAY, SECOND_DAY] });
  });
  afterAll(async () => {
    await cluster.close();
    await stores.close();
  });

  it('is what was worked out by hand', async () => {
    expect(await ordersOf(cluster.warehouse)).toEqual(ORDERS);
    expect(await purchasesOf(cluster.warehouse, FIRST_DAY)).toEqual(ON_FIRST_DAY);
    expect(await purchasesOf(cluster.warehouse, SECOND_DAY)).toEqual(ON_SECOND_DAY);
    expect(new Set((await monthsOf(cluster.warehouse)).map(String))).toEqual(new Set(MONTHS.map(String)));
    expect(await daysOf(cluster.warehouse)).toEqual(DAYS);
  });

  it('lies on more than one shard, each customer on one', async () => {
    const found = await cluster.warehouse.eachShard((shard) =>
      shard.rows<{ id: string }>('select distinct toString(customer_id) as id from stg_orders'),
    );
    expect(found.filter((rows) => rows.length > 0).length).toBeGreaterThan(1);
    const ids = found.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('answers the same questions', async () => {
    const quality = await readQuality(on());
    expect(quality.stages.map(({ state, rows }) => [state, rows])).toEqual([
      ['ok', 45],
      ['ok', 45],
      ['ok', 24],
      ['ok', 12],
      ['never', 0],
    ]);
    expect(quality.sources.map(({ source, orders, stale }) => [source, orders, stale])).toEqual([
      ['web', 21, false],
      ['taobao', 3, true],
    ]);
    expect(quality.flags).toEqual([{ code: 'no-customer', rows: 1 }]);
    expect(quality.completeness.find(({ field }) => field === 'order.refundedAt')).toMatchObject({ filled: 2, of: 2 });
    expect(quality.blockedIdentifiers).toEqual([{ kind: 'phone', value: '•••0000', accounts: 12, reason: 'shared' }]);
    const [chen] = await cluster.warehouse.rows<{ id: string }>(
      "select toString(customer_id) as id from stg_customers where name = '客户甲'",
    );
    const { entries } = await readTimeline(on(), chen?.id ?? '');
    expect(entries.map(({ orderNo, lines }) => [orderNo, lines.length])).toEqual([
      ['W1004', 0],
      ['W1003', 0],
      ['W1002', 0],
      ['W1001', 2],
    ]);
  });
});
