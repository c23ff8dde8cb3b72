import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Timeline } from '#contract/customer';
import { QualityAnswer } from '#contract/work';
import { dataSpan, readQuality, readTimeline } from '#warehouse';
import { type TestStores, testStores } from '../stores.ts';
import { DAYS, MONTHS, ON_FIRST_DAY, ON_SECOND_DAY, ORDERS } from './by-hand.ts';
import { FIRST_DAY, SECOND_DAY, SETTINGS, SHOP } from './tea-shop.ts';
import { daysOf, monthsOf, ordersOf, purchasesOf, walkPath } from './walk.ts';

describe('a shop of twelve customers, worked out by hand', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await testStores('path');
    await walkPath(stores, SHOP, { settings: SETTINGS, days: [FIRST_DAY, SECOND_DAY] });
  });
  afterAll(() => stores.close());

  it('knows what each order was worth, by its version that counts', async () => {
    expect(await ordersOf(stores.warehouse)).toEqual(ORDERS);
  });

  it.each([
    [FIRST_DAY, ON_FIRST_DAY],
    [SECOND_DAY, ON_SECOND_DAY],
  ])('knows what each customer had bought by %s', async (asOf, expected) => {
    expect(await purchasesOf(stores.warehouse, asOf)).toEqual(expected);
  });

  it('knows the months and days', async () => {
    expect(await monthsOf(stores.warehouse)).toEqual(
      MONTHS.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : String(a[0]) > String(b[0]) ? 1 : 0)),
    );
    expect(await daysOf(stores.warehouse)).toEqual(DAYS);
    expect(await dataSpan(stores)).toEqual({ firstOn: '2025-01-05', lastOn: '2025-04-10' });
  });

  it('joins two accounts by an e-mail address or a person number, and nobody by the number of the counter', async () => {
    const rows = await stores.warehouse.rows<{ name: string; accounts: string[] }>(
      'select name, accounts from stg_customers where length(accounts) > 1 order by name',
    );
    expect(rows).toEqual([
      { name: '客户乙', accounts: ['taobao/T02', 'web/C02'] },
      { name: '客户己', accounts: ['taobao/T11', 'taobao/T12'] },
    ]);
    const blocked = await stores.warehouse.rows('select kind, value, accounts, reason from id_blocked');
    expect(blocked).toEqual([{ kind: 'phone', value: '+8657188880000', accounts: 12, reason: 'shared' }]);
  });

  it('tells a timeline page by page, the newest first, the refund on its own day', async () => {
    const [second] = await stores.warehouse.rows<{ id: string }>(
      "select toString(customer_id) as id from stg_customers where name = '客户乙'",
    );
    const [first] = await stores.warehouse.rows<{ id: string }>(
      "select toString(customer_id) as id from stg_customers where name = '客户甲'",
    );
    const whole = Timeline.parse(await readTimeline(stores, second?.id ?? ''));
    expect(whole.entries.map(({ kind, on, orderNo, amountMinor }) => [kind, on, orderNo, amountMinor])).toEqual([
      ['refund', '2025-04-20', 'X2001', -4_000],
      ['order', '2025-03-01', 'X2001', 10_000],
      ['order', '2025-01-15', 'W1005', 20_000],
    ]);
    expect(whole.next).toBeNull();
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = Timeline.parse(await readTimeline(stores, first?.id ?? '', before, 1));
      seen.push(
        ...page.entries.map(({ orderNo, at, lines }) => `${orderNo} ${at} ${lines.map(({ name }) => name).join('+')}`),
      );
      before = page.next ?? undefined;
    } while (before !== undefined);
    expect(seen).toEqual([
      'W1004 2025-03-31T17:30:00Z ',
      'W1003 2025-02-09T04:00:00Z ',
      'W1002 2025-01-10T09:00:00Z ',
      'W1001 2025-01-10T02:00:00Z 龙井+盖碗',
    ]);
    await expect(readTimeline(stores, first?.id ?? '', 'yesterday')).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(readTimeline(stores, 'x')).rejects.toMatchObject({ code: 'request.not-found' });
  });

  it('answers whether the data can be trusted', async () => {
    const quality = QualityAnswer.parse(await readQuality(stores));
    expect(quality.stages.map(({ stage, state, rows }) => [stage, state, rows])).toEqual([
      // 30 versions of orders, 2 lines, 12 customers, 1 product
      ['collect', 'ok', 45],
      ['clean', 'ok', 45],
      ['store', 'ok', 24],
      ['analyse', 'ok', 12],
      ['apply', 'never', 0],
    ]);
    expect(quality.checks.every((check) => !check.red)).toBe(true);
    expect(
      quality.sources.map(({ source, orders, firstOn, lastOn, stale }) => [source, orders, firstOn, lastOn, stale]),
    ).toEqual([
      ['web', 21, '2025-01-05', '2025-04-10', false],
      ['taobao', 3, '2025-01-31', '2025-03-01', true],
    ]);
    const filled = Object.fromEntries(quality.completeness.map(({ field, filled, of }) => [field, [filled, of]]));
    expect(filled).toMatchObject({
      'customer.name': [12, 12],
      'customer.email': [4, 12],
      'customer.gender': [1, 12],
      'order.source': [24, 24],
      'order.channel': [2, 24],
      'recipient.name': [1, 24],
      'line.product': [1, 24],
      'line.cost': [2, 2],
      'order.refundedAt': [2, 2],
    });
    expect(quality.flags).toEqual([{ code: 'no-customer', rows: 1 }]);
    expect(quality.guests).toEqual({ orders: 1, revenueMinor: 4_000 });
    expect(quality.blockedIdentifiers).toEqual([{ kind: 'phone', value: '•••0000', accounts: 12, reason: 'shared' }]);
    expect(quality.parts.map(({ part, ok }) => [part, ok])).toEqual([
      ['sources', true],
      ['warehouse', true],
      ['analysis', true],
      ['tools', true],
    ]);
  });
});
