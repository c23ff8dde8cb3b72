import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { type TestStores, testStores } from '../stores.ts';
import { FIRST_DAY, SECOND_DAY, SETTINGS, SHOP } from './tea-shop.ts';
import { walkPath } from './walk.ts';

/** Payment 1 %, a refund or return 300, delivery 500 where the customer paid none; the rest as in `by-hand.ts`. */
const COSTLY = Settings.parse({
  ...SETTINGS,
  costs: { paymentFeeShare: 0.01, returnCostMinor: 300, shippingCostMinor: 500 },
});

/** Order: net, tax, goods, delivery, fee, service, profit, profit before the refund. Worked out by hand, in fen. */
const ORDERS: Readonly<Record<string, readonly number[]>> = {
  // 10 000 − 5 000 − 500 − 100 − 200
  W1001: [10_000, 0, 5_000, 500, 100, 200, 4_200, 4_200],
  // the customer paid 1 000 for delivery: 12 000 − 6 600 − 1 000 − 120 − 200
  W1003: [12_000, 0, 6_600, 1_000, 120, 200, 4_080, 4_080],
  // all came back: the fee, the delivery and both handlings are lost; before it 9 000 − 5 400 − 500 − 90 − 200
  W1006: [0, 0, 0, 500, 90, 500, -1_090, 2_810],
  // cancelled: nothing
  W1008: [0, 0, 0, 0, 0, 0, 0, 0],
  // a credit note brings 3 000 of goods back and costs one handling
  W1011: [-5_000, 0, -3_000, 0, 0, 300, -2_300, -2_300],
  // 4 000 of 10 000 came back: 6 000 − 3 600 − 500 − 100 − 500; before it 10 000 − 6 000 − 500 − 100 − 200
  X2001: [6_000, 0, 3_600, 500, 100, 500, 1_300, 3_200],
  // 5 000 − 500 tax − 2 000 − 500 − 50 − 200
  X2003: [5_000, 500, 2_000, 500, 50, 200, 1_750, 1_750],
};

describe('the tea shop with a cost model, worked out by hand', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await testStores('costs');
    await walkPath(stores, SHOP, { settings: COSTLY, days: [FIRST_DAY, SECOND_DAY] });
  });
  afterAll(() => stores.close());

  it('takes delivery, fee and handling from each order', async () => {
    const rows = await stores.warehouse.rows<{ no: string; told: number[] }>(
      `select order_no as no, arrayMap(money -> toFloat64(money), [net_minor, tax_kept_minor, goods_cost_minor, delivery_cost_minor,
              fee_minor, service_cost_minor, profit_minor, profit_before_refund_minor]) as told
       from stg_orders where order_no in {orders:Array(String)}`,
      { orders: Object.keys(ORDERS) },
    );
    expect(Object.fromEntries(rows.map(({ no, told }) => [no, told]))).toEqual(ORDERS);
  });

  it.each([
    // 客户乙 before the refund of 20 April: 20 000 + 10 000; after it 4 000 less, and one handling more
    [FIRST_DAY, [30_000, 0, 18_000, 1_000, 300, 400, 10_300]],
    [SECOND_DAY, [26_000, 0, 15_600, 1_000, 300, 700, 8_400]],
  ])('knows by %s what it knew then', async (asOf, expected) => {
    const [row] = await stores.warehouse.rows<{ told: number[] }>(
      `select arrayMap(money -> toFloat64(money), [net_minor, tax_minor, goods_cost_minor, delivery_cost_minor, fee_minor,
              service_cost_minor, profit_minor]) as told
       from mart_customer_purchases
       where as_of = {as_of:Date} and customer_id = (select customer_id from stg_customers where name = '客户乙')`,
      { as_of: asOf },
    );
    expect(row?.told).toEqual(expected);
  });

  it('leaves no profit unexplained', async () => {
    const wrong = await stores.warehouse.rows(
      `select customer_id from mart_customer_purchases
       where profit_minor != net_minor - tax_minor - goods_cost_minor - delivery_cost_minor - fee_minor - service_cost_minor
       union all
       select customer_id from stg_orders
       where profit_minor != net_minor - tax_kept_minor - goods_cost_minor - delivery_cost_minor - fee_minor - service_cost_minor`,
    );
    expect(wrong).toEqual([]);
  });
});
