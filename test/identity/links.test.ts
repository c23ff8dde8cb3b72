import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIdentities } from '#identity';
import { silentLog } from '#platform/log';
import { createPathTables, type ToldAccount, type ToldOrder, tellShop } from '../path/told-rows.ts';
import { type TestStores, testStores } from '../stores.ts';

const RAW = ['raw_orders', 'raw_customers', 'raw_imports'];
const AT = '2025-01-01 00:00:00';

describe('links as intake writes their keys', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await testStores('links');
    await createPathTables(stores.warehouse);
  });
  afterAll(() => stores.close());

  /** Groups of accounts that became one customer, by their numbers. */
  async function groups(orders: readonly ToldOrder[], accounts: readonly ToldAccount[] = []): Promise<string[][]> {
    for (const table of RAW) await stores.warehouse.run('truncate table {table:Identifier}', { table });
    await tellShop(stores.warehouse, { orders, accounts });
    await linkIdentities({ warehouse: stores.warehouse, log: silentLog });
    const rows = await stores.warehouse.rows<{ accounts: string[] }>(
      `select arraySort(groupUniqArray(customer_no)) as accounts from raw_orders as o
       inner join id_links as l on l.identifier = o.account_id where o.account_id != 0 group by l.customer_id order by accounts`,
    );
    return rows.map((row) => row.accounts);
  }

  it('follow a chain of three hundred accounts in a dozen rounds', async () => {
    const links = [...Array(300).keys()].map((at) => (at * 7919) % 300);
    const orders = links.map((at) => ({
      no: `N${at}`,
      at: AT,
      total: 1,
      account: `A${at}`,
      email: `e${at}@example.com`,
      phone: `+86${at + 1}`,
    }));
    const files = links.slice(1).map((at) => ({ account: `A${at}`, email: `e${(at + 1) % 300}@example.com` }));
    expect(await groups(orders, files)).toHaveLength(1);
  });

  it('do not tell capitals of an address apart, but sources of a customer number', async () => {
    expect(
      await groups([
        { no: '1', at: AT, total: 1, account: 'A', email: 'Li@example.com' },
        { no: '2', at: AT, total: 1, account: 'B', email: 'li@EXAMPLE.com' },
        { no: '3', at: AT, total: 1, account: 'C', source: 'taobao', person: 'P' },
        { no: '4', at: AT, total: 1, account: 'D', person: 'P' },
      ]),
    ).toEqual([['A', 'B'], ['C'], ['D']]);
  });

  it('are the same in whatever order the same facts arrive', { timeout: 120_000 }, async () => {
    const maybe = (prefix: string, suffix = '') =>
      fc.option(
        fc.integer({ min: 1, max: 5 }).map((n) => `${prefix}${n}${suffix}`),
        { nil: '' },
      );
    const order = fc.record({ account: maybe('A'), email: maybe('e', '@example.com'), phone: maybe('+861') });
    const shop = fc
      .array(order, { minLength: 2, maxLength: 12 })
      .chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray([...told.keys()], { minLength: told.length })));
    await fc.assert(
      fc.asyncProperty(shop, async ([told, places]) => {
        const orders = told.map((one, at) => ({ ...one, no: `N${at}`, at: AT, total: 1 }));
        const shuffled = places.flatMap((place) => orders[place] ?? []);
        expect(await groups(shuffled)).toEqual(await groups(orders));
      }),
      { numRuns: 8 },
    );
  });
});
