import type { SchemaElement } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestIntake, takeIn, testIntake } from '../../../test/intake.ts';
import { parquetColumns } from './parquet-columns.ts';
import { sniff } from './sniff.ts';
import { memoryFile } from './source-file.ts';

/** Orders as the engine writes them: three compressions, a nested customer who is missing at first, cents that floats cannot hold. */
const ORDERS = `
select 'P' || toString(number) as order_no, toDateTime64('2026-01-01 23:30:00', 3, 'UTC') + number as ordered_at,
    if(number < 25000, null, tuple('C' || toString(number % 7), 'name'))::Nullable(Tuple(id String, name String)) as customer,
    toDecimal64(number, 2) / 100 + toDecimal64('1.13', 2) as total, toDate32('2026-01-02') as paid_on, ['a', 'b'] as tags
from numbers(30000) order by number
settings output_format_parquet_row_group_size = 7000, allow_experimental_nullable_tuple_type = 1`;

let intake: TestIntake;
beforeAll(async () => {
  intake = await testIntake('parquet');
});
afterAll(() => intake.close());

async function written(sql: string, compression: string): Promise<Buffer> {
  const { url, username, password } = inject('clickhouse');
  const answer = await fetch(`${url}/?output_format_parquet_compression_method=${compression}`, {
    method: 'POST',
    body: `${sql}\nformat Parquet`,
    headers: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(bytes.toString());
  return bytes;
}

describe('Parquet', () => {
  it.each(['none', 'snappy', 'zstd', 'lz4', 'gzip', 'brotli'])(
    '%s: goes in like every file, over all its row groups',
    async (compression) => {
      const done = await takeIn(
        intake,
        await written(ORDERS, compression),
        { source: compression },
        { name: 'orders.parquet' },
      );
      expect(done.reading).toMatchObject({
        format: 'parquet',
        columns: expect.arrayContaining(['customer.id', 'customer.name']),
      });
      expect(done.summary).toMatchObject({
        counts: { read: 30_000, created: 30_000, refused: 0 },
        // The sum of 1.13 + n / 100 over n < 30,000, in cents.
        totals: [{ totalMinor: 113 * 30_000 + (30_000 * 29_999) / 2 }],
        firstOn: '2026-01-02',
      });
      const [row] = await intake.warehouse.rows<Record<string, string>>(
        `select count() as orders, uniqExact(customer_no) as customers, countIf(customer_no = '') as unnamed, min(toString(ordered_at)) as first
       from raw_orders where source = {source:String}`,
        { source: compression },
      );
      expect(row).toEqual({ orders: '30000', customers: '8', unnamed: '25000', first: '2026-01-01 23:30:00.000' });
    },
  );

  it('a damaged file is refused with a sentence, not half read', async () => {
    const whole = await written('select 1 as order_no', 'snappy');
    for (const bytes of [
      whole.subarray(0, whole.length - 20),
      Buffer.concat([whole.subarray(0, 4), Buffer.alloc(200), whole.subarray(-8)]),
    ])
      await expect(sniff(memoryFile('x.parquet', bytes))).rejects.toMatchObject({ code: 'import.file-unreadable' });
  });

  it('days stay days, times without a zone stay so, decimals keep their digits, lists are JSON', () => {
    const field = (element: Partial<SchemaElement> & { name: string }): SchemaElement => ({
      repetition_type: 'OPTIONAL',
      ...element,
    });
    const at = new Date('2026-01-01T16:00:00Z');
    const columns = parquetColumns({
      version: 1,
      num_rows: 0n,
      row_groups: [],
      metadata_length: 0,
      schema: [
        field({ name: 'root', num_children: 6 }),
        field({ name: 'day', type: 'INT32', converted_type: 'DATE' }),
        field({
          name: 'local',
          type: 'INT64',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
        }),
        field({
          name: 'instant',
          type: 'INT64',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
        }),
        field({ name: 'money', type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 18 }),
        field({ name: 'id', type: 'INT64' }),
        field({ name: 'tags', type: 'BYTE_ARRAY', repetition_type: 'REPEATED' }),
      ],
    });
    const row = { day: at, local: at, instant: at, money: 113 * 0.01, id: 9007199254740993n, tags: ['a', 1n] };
    expect(columns.map(({ cell }) => cell(row))).toEqual([
      '2026-01-01',
      '2026-01-01T16:00:00.000',
      '2026-01-01T16:00:00.000Z',
      '1.13',
      '9007199254740993',
      '["a","1"]',
    ]);
    expect(columns.map(({ cell }) => cell({}))).toEqual(['', '', '', '', '', '']);
  });
});
