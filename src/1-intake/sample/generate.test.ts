import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SAMPLE_DEFAULTS, sampleFiles } from './generate.ts';
import type { ORDER_COLUMNS } from './order-rows.ts';

const small = { ...SAMPLE_DEFAULTS, customers: 600 };
const rowsOf = (pieces: Iterable<string>): Record<string, string>[] => {
  const [header = '', ...lines] = [...pieces].join('').trim().split('\n');
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i] ?? '', cell])));
};
const digest = (pieces: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
};

describe('the sample shop', () => {
  const rows = rowsOf(sampleFiles(small)['orders.csv']);
  const orders = new Map(rows.map((row) => [row['order_no'] ?? '', row]));

  it('is the same bytes for the same options, and others for another seed', () => {
    expect(digest(sampleFiles(small)['orders.csv'])).toBe(digest(sampleFiles(small)['orders.csv']));
    expect(digest(sampleFiles(small)['orders.csv'])).not.toBe(digest(sampleFiles({ ...small, seed: 2 })['orders.csv']));
  });

  it('keeps a customer as she is when the shop grows', () => {
    const larger = rowsOf(sampleFiles({ ...small, customers: 700 })['orders.csv']);
    expect(larger.slice(0, rows.length)).toEqual(rows);
  });

  it('says of some customers who brought them: an earlier customer of the same source', () => {
    const people = rowsOf(sampleFiles(small)['customers.csv']);
    expect(digest(sampleFiles(small)['customers.csv'])).toBe(digest(sampleFiles(small)['customers.csv']));
    const numbers = new Map(people.map((row) => [row['customer_no'] ?? '', row]));
    const brought = people.filter((row) => row['referred_by'] !== '');
    expect(brought.length).toBeGreaterThan(20);
    expect(brought.length).toBeLessThan(people.length / 4);
    for (const row of brought) {
      const by = numbers.get(row['referred_by'] ?? '');
      expect([by?.['source'], (by?.['created_at'] ?? '9') < (row['created_at'] ?? '')]).toEqual([row['source'], true]);
    }
    const larger = rowsOf(sampleFiles({ ...small, customers: 700 })['customers.csv']);
    expect(larger.slice(0, people.length)).toEqual(people);
  });

  it('has what every page needs: sources, channels, guests, refunds, cancellations, gifts, two currencies', () => {
    const kinds = (column: (typeof ORDER_COLUMNS)[number]) =>
      new Set([...orders.values()].map((order) => order[column]));
    expect([...kinds('source')].sort()).toEqual(['jd', 'miniapp', 'tmall', 'website']);
    expect(kinds('channel').size).toBeGreaterThanOrEqual(6);
    expect([...kinds('currency')].sort()).toEqual(['CNY', 'USD']);
    for (const status of ['completed', 'cancelled', 'refunded', 'partially_refunded'])
      expect(kinds('status')).toContain(status);
    expect([...orders.values()].some((order) => order['customer_no'] === '' && order['phone'] === '')).toBe(true);
    expect([...orders.values()].some((order) => order['recipient_name']?.startsWith('收礼人'))).toBe(true);
  });

  it('adds up: total = goods − discount + shipping + tax, and no refund is larger than the total', () => {
    const goods = new Map<string, number>();
    const minor = (text: string | undefined) => Math.round(Number(text) * 100);
    for (const row of rows)
      goods.set(
        row['order_no'] ?? '',
        (goods.get(row['order_no'] ?? '') ?? 0) + Number(row['quantity']) * minor(row['unit_price']),
      );
    for (const [no, order] of orders) {
      expect(minor(order['total'])).toBe(
        (goods.get(no) ?? 0) - minor(order['discount']) + minor(order['shipping']) + minor(order['tax']),
      );
      expect(minor(order['refunded'])).toBeLessThanOrEqual(minor(order['total']));
    }
  });

  it('peaks at Double 11', () => {
    const onDay = (day: string) => [...orders.values()].filter((order) => order['ordered_at']?.startsWith(day)).length;
    expect(onDay('2025-11-11')).toBeGreaterThan(4 * Math.max(1, onDay('2025-10-21')));
  });
});
