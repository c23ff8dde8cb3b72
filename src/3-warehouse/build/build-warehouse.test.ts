import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { type ToldOrder, tellShop } from '../../../test/path/told-rows.ts';
import { pathDeps, walkPath } from '../../../test/path/walk.ts';
import { type TestStores, testStores } from '../../../test/stores.ts';
import { buildWarehouse } from './build-warehouse.ts';

const SETTINGS = Settings.parse({ costShare: 0.6 });
const at = '2025-03-01 04:00:00';
const line = (product: string, total: number, quantity: number) => ({ product, total, quantity });

const ORDERS: readonly ToldOrder[] = [
  // Two pieces at 30.00 from the product list, paid in the list's currency.
  { no: 'LIST', at, account: 'A', total: 10_000, lines: [line('CUP', 10_000, 2)] },
  // The same cups sold for dollars: their cost stays 30.00 yuan a piece.
  { no: 'LIST-USD', at, account: 'B', total: 1_000, currency: 'USD', lines: [line('CUP', 1_000, 1)] },
  // Money whose minor unit has no decimals, three, and a rate that is a little less than itself in binary: 1.001 × 500 is 500.5.
  { no: 'FRANC', at, account: 'G', total: 1_000, currency: 'XAF', cost: 0 },
  { no: 'DINAR', at, account: 'G', total: 10_000, currency: 'LYD', cost: 0 },
  { no: 'HALF-UP', at, account: 'G', total: 500, currency: 'BAM', cost: 0 },
  // One line of which nobody knows the cost: that of the whole order is estimated.
  { no: 'HALF', at, account: 'C', total: 10_000, lines: [line('CUP', 5_000, 1), line('TEA', 5_000, 1)] },
  // A credit note that names the cost of what came back, with its sign and without.
  { no: 'CREDIT-MINUS', at, account: 'D', total: -4_000, cost: -1_500 },
  { no: 'CREDIT-PLUS', at, account: 'D', total: -4_000, cost: 1_500 },
  // More is said to be refunded than was paid.
  { no: 'TOO-MUCH', at, account: 'E', total: 5_000, status: 'refunded', refunded: 9_000, refundedAt: at },
];

describe('costs and currencies of orders', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await testStores('build_warehouse');
    await walkPath(
      stores,
      {
        orders: ORDERS,
        products: [{ product: 'CUP', name: '盖碗', category: '器皿', cost: 3_000 }],
        rates: [
          { currency: 'USD', on: '2025-01-01', rate: 7.1 },
          { currency: 'XAF', on: '2025-01-01', rate: 0.012 },
          { currency: 'LYD', on: '2025-01-01', rate: 1.5 },
          { currency: 'BAM', on: '2025-01-01', rate: 1.001 },
        ],
        imports: { 1: ['committed'] },
      },
      { settings: SETTINGS, days: [] },
    );
  });
  afterAll(() => stores.close());

  it('are what the source, the product list or the share of costs say', async () => {
    const rows = await stores.warehouse.rows<{ order_no: string; told: number[] }>(
      `select order_no, tuple(toInt32(revenue_minor), toInt32(refunded_minor), toInt32(abs(cost_minor)), toInt32(profit_minor)) as told
       from stg_orders order by order_no`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.order_no, row.told]))).toEqual({
      LIST: [10_000, 0, 6_000, 4_000],
      // $10.00 × 7.1 − 30.00
      'LIST-USD': [7_100, 0, 3_000, 4_100],
      // 1 000 × 0.012 = 12.00; 10.000 × 1.5 = 15.00; 5.00 × 1.001 = 5.005
      FRANC: [1_200, 0, 0, 1_200],
      DINAR: [1_500, 0, 0, 1_500],
      'HALF-UP': [501, 0, 0, 501],
      HALF: [10_000, 0, 6_000, 4_000],
      'CREDIT-MINUS': [0, 4_000, 1_500, -2_500],
      'CREDIT-PLUS': [0, 4_000, 1_500, -2_500],
      'TOO-MUCH': [5_000, 5_000, 3_000, 0],
    });
  });

  it('stop the build where a currency has no rate, instead of counting as nothing', async () => {
    await tellShop(stores.warehouse, {
      orders: [{ no: 'EURO', at, account: 'F', total: 1_000, currency: 'EUR' }],
      imports: {},
    });
    await expect(buildWarehouse(pathDeps(stores), { settings: SETTINGS })).rejects.toMatchObject({
      code: 'build.check-red',
      params: { table: 'stg_orders', check: 'rate-known', rows: 1 },
    });
  });
});
