import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestIntake, takeIn, testIntake } from '../../test/intake.ts';

const oracles = process.env['PATRON_ORACLES'];
const data = path.join(oracles ?? '', 'clv', 'datasets');
const file = (...names: string[]) => createReadStream(path.join(data, ...names));
const lines = (...names: string[]) =>
  readFileSync(path.join(data, ...names), 'utf8')
    .trimEnd()
    .split('\n').length - 1;

describe.skipIf(!oracles)('open data of real shops goes in whole', () => {
  let intake: TestIntake;
  beforeAll(async () => {
    intake = await testIntake('oracle_data', { shop: { currency: 'GBP', zone: 'Europe/London', country: 'GB' } });
  });
  afterAll(() => intake.close());

  const counts = async (sql: string) => (await intake.warehouse.rows<Record<string, string>>(sql))[0];

  it('CDNOW: a log without order numbers; the same file twice changes nothing', async () => {
    const rows = lines('cdnow_master.csv');
    const first = await takeIn(intake, file('cdnow_master.csv'), { source: 'cdnow', currency: 'GBP' });
    expect(first.summary).toMatchObject({
      counts: { read: rows, created: rows, refused: 0 },
      orders: rows,
      firstOn: '1997-01-01',
      lastOn: '1998-06-30',
    });
    const cents = readFileSync(path.join(data, 'cdnow_master.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .reduce((sum, line) => sum + Math.round(Number(line.split(',')[2]) * 100), 0);
    expect(first.summary?.totals).toEqual([{ currency: 'GBP', orders: rows, totalMinor: cents, refundedMinor: 0 }]);
    const again = await takeIn(intake, file('cdnow_master.csv'), { source: 'cdnow', currency: 'GBP' });
    expect(again.summary?.counts).toMatchObject({ read: rows, created: 0, updated: 0, unchanged: rows });
  });

  it('Online Retail II: 53,628 orders and all their lines', async () => {
    const orders = await takeIn(intake, file('online_retail_ii', 'orders.csv'), { source: 'ukgift' });
    expect(orders.failure).toBeNull();
    expect(orders.summary).toMatchObject({
      counts: { read: 53_628, created: 53_628, refused: 0 },
      orders: 53_628,
      customers: 5_942,
    });
    let wanted = 0;
    let taken = 0;
    for (const name of readdirSync(path.join(data, 'online_retail_ii')).filter((each) =>
      each.startsWith('order_items'),
    )) {
      const part = await takeIn(intake, file('online_retail_ii', name), { source: 'ukgift' });
      expect([name, part.failure, part.summary?.counts.refused, part.summary?.linesWithoutOrder]).toEqual([
        name,
        null,
        0,
        0,
      ]);
      wanted += lines('online_retail_ii', name);
      taken += part.summary?.lines ?? 0;
    }
    expect(taken).toBe(wanted);
    expect(await counts('select count() as lines, uniqExact(order_id) as orders from raw_order_lines')).toEqual({
      lines: String(wanted),
      orders: '53628',
    });
    // what the lines add up to is what the orders say
    const off = `select countIf(abs(orders.total_minor - sums.total_minor) > 5) as off from raw_orders as orders
      inner join (select order_id, sum(total_minor) as total_minor from raw_order_lines group by order_id) as sums using order_id where source = 'ukgift'`;
    expect(await counts(off)).toEqual({ off: '0' });
    const customers = await takeIn(intake, file('online_retail_ii', 'customers.csv'), { source: 'ukgift' });
    expect(customers.summary?.counts).toMatchObject({ read: 5_942, created: 5_942 });
    const products = await takeIn(intake, file('online_retail_ii', 'products.csv'), { source: 'ukgift' });
    expect(products.summary?.counts).toMatchObject({ read: lines('online_retail_ii', 'products.csv'), refused: 0 });
  }, 600_000);

  it('Olist: four tables, lines before their orders', async () => {
    const zone = { source: 'olist', zone: 'America/Sao_Paulo' };
    const items = await takeIn(intake, file('olist_10k', 'order_items.csv'), zone);
    expect(items.summary).toMatchObject({
      counts: { read: 11_252, created: 11_252, refused: 0 },
      linesWithoutOrder: 11_252,
    });
    const orders = await takeIn(intake, file('olist_10k', 'orders.csv'), zone);
    expect(orders.summary).toMatchObject({
      counts: { read: 10_000, created: 10_000, refused: 0 },
      flags: expect.arrayContaining([{ code: 'total_from_lines', rows: 10_000 }]),
    });
    const customers = await takeIn(intake, file('olist_10k', 'customers.csv'), zone);
    expect(customers.summary?.counts).toMatchObject({ read: 10_000, created: 10_000 });
    const persons = new Set(
      readFileSync(path.join(data, 'olist_10k', 'customers.csv'), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[1]),
    );
    expect(await counts("select uniqExact(person_id) as persons from raw_customers where source = 'olist'")).toEqual({
      persons: String(persons.size),
    });
    const products = await takeIn(intake, file('olist_10k', 'products.csv'), zone);
    expect(products.summary?.counts).toMatchObject({ read: 6_123, created: 6_123, refused: 0 });
  }, 120_000);
});
