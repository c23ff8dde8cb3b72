import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStores, testStores } from '../stores.ts';
import { SETTINGS } from './tea-shop.ts';
import type { ToldOrder, ToldShop } from './told-rows.ts';
import { walkPath } from './walk.ts';

const AS_OF = '2025-03-31';
const line = (product: string, category: string, total: number) => ({
  product,
  name: product === '' ? '散装红茶' : `${product} 的名字`,
  category,
  quantity: 1,
  total,
});
let no = 0;
const order = (
  account: string,
  day: string,
  lines: ReturnType<typeof line>[],
  more: Partial<ToldOrder> = {},
): ToldOrder => ({
  no: `R${++no}`,
  at: `2025-${day} 04:00:00`,
  account,
  name: account,
  total: lines.reduce((sum, { total }) => sum + total, 0),
  lines,
  ...more,
});

const SHOP: ToldShop = {
  orders: [
    // A buys a cup and tea at once: the tea brought more. Later cakes; a cancelled order of coffee is no purchase.
    order('A', '01-01', [line('CUP', '器皿', 4_000), line('TEA', '茶', 6_000)]),
    order('A', '02-01', [line('CAKE', '点心', 2_000)]),
    order('A', '02-05', [line('COF', '咖啡', 2_000)], { status: 'cancelled' }),
    // B buys something without a number, and something without a category.
    order('B', '01-05', [line('', '茶', 3_000)], { email: 'b@example.com' }),
    order('B', '02-06', [line('MISC', '', 3_000)]),
    order('C', '01-10', [line('TEA', '茶', 5_000)]),
    order('C', '03-10', [line('COF', '咖啡', 5_000)]),
    // D1 and D3 are one person of one shop; the D2 of another shop is somebody else.
    order('D1', '01-20', [line('TEA', '茶', 5_000)], { person: 'P' }),
    order('D2', '01-25', [line('TEA', '茶', 5_000)], { person: 'P', source: 'taobao' }),
    order('D3', '01-26', [line('TEA', '茶', 5_000)], { person: 'P' }),
    order('E', '02-20', [line('TEA', '茶', 5_000)]),
    order('F', '02-21', [line('TEA', '茶', 5_000)]),
  ],
  accounts: [
    { account: 'B', email: 'b@example.com', referredBy: 'A' },
    { account: 'C', referredBy: 'B@example.com' },
    { account: 'D1', person: 'P', referredBy: 'D3' },
    { account: 'E', referredBy: 'taobao/D2' },
    { account: 'F', referredBy: 'nobody knows him' },
  ],
};

describe('who brought whom, and which categories were bought', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await testStores('referred');
    await walkPath(stores, SHOP, { settings: SETTINGS, days: [AS_OF] });
  });
  afterAll(() => stores.close());

  const named = 'inner join (select customer_id, name from stg_customers) as c on c.customer_id = t.customer_id';

  it('finds who brought a customer by number, by source and number, and by e-mail; not herself, and nobody where nobody is known', async () => {
    const rows = await stores.warehouse.rows<{ who: string; by: string }>(
      `select c.name as who, by.name as by from stg_referrals as t ${named}
       left join (select customer_id, name from stg_customers) as by on by.customer_id = t.referrer_id order by who`,
    );
    expect(rows).toEqual([
      { who: 'B', by: 'A' },
      { who: 'C', by: 'B' },
      { who: 'E', by: 'D2' },
      { who: 'F', by: '' },
    ]);
  });

  it('knows the day on which each category was first bought, from every line of a purchase', async () => {
    const rows = await stores.warehouse.rows<{ told: unknown[] }>(
      `select tuple(c.name, toString(category), toString(first_on), occasions) as told
       from mart_customer_categories as t ${named} where c.name in ('A', 'B', 'C', 'D3') order by told`,
    );
    expect(rows.map(({ told }) => told)).toEqual([
      ['A', '器皿', '2025-01-01', 1],
      ['A', '点心', '2025-02-01', 1],
      ['A', '茶', '2025-01-01', 1],
      ['B', '茶', '2025-01-05', 1],
      ['C', '咖啡', '2025-03-10', 1],
      ['C', '茶', '2025-01-10', 1],
      ['D3', '茶', '2025-01-20', 2],
    ]);
  });

  it('knows the first product of each customer, by its number or its name', async () => {
    const rows = await stores.warehouse.rows<{ name: string; product: string }>(
      `select c.name as name, first_product as product from mart_customer_purchases as t ${named} where as_of = '${AS_OF}' order by name`,
    );
    expect(rows.slice(0, 3)).toEqual([
      { name: 'A', product: 'TEA' },
      { name: 'B', product: '散装红茶' },
      { name: 'C', product: 'TEA' },
    ]);
    expect(await stores.warehouse.rows('select product, name, category from mart_products order by product')).toEqual([
      { product: 'CAKE', name: 'CAKE 的名字', category: '点心' },
      { product: 'COF', name: 'COF 的名字', category: '咖啡' },
      { product: 'CUP', name: 'CUP 的名字', category: '器皿' },
      { product: 'MISC', name: 'MISC 的名字', category: '' },
      { product: 'TEA', name: 'TEA 的名字', category: '茶' },
      { product: '散装红茶', name: '散装红茶', category: '茶' },
    ]);
  });
});
