import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStores, testStores } from '../../../test/stores.ts';
import { BinaryRows, wireTypes } from './binary-rows.ts';

const DDL = `create table t (
    import_id UInt32,
    small UInt8,
    middle UInt16,
    row_no UInt64,
    amount Int64,
    maybe Nullable(Int64),
    day Nullable(Date32),
    quantity Decimal(18, 4),
    text String default '',
    raw String,
    flags Array(String)
) engine = MergeTree
order by row_no`;

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores('binary_rows');
  await stores.warehouse.run(DDL);
});
afterAll(() => stores.close());

const safe = fc.maxSafeInteger();
/** Any text a file may hold: lone surrogates, NUL, quotes, control characters, long ones. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('a', '"', '\\', '\n', '\0', '\t', 'é', '客', '𠮷', '\ud800', '\udc00'),
    maxLength: 300,
  }),
  fc.constant('长'.repeat(700)),
);
const row = fc.record({
  small: fc.nat(255),
  middle: fc.nat(65_535),
  amount: safe,
  maybe: fc.option(safe, { nil: Number.NaN }),
  day: fc.option(fc.integer({ min: -25_567, max: 40_000 }), { nil: Number.NaN }),
  quantity: fc.integer({ min: -1e12, max: 1e12 }),
  text,
  raw: fc.array(text, { maxLength: 5 }),
  flags: fc.array(fc.constantFrom('outlier', 'rounded', 'provisional'), { maxLength: 3 }),
});

async function* piece(bytes: Uint8Array) {
  yield bytes;
}

describe('rows for the engine', () => {
  it('come out as they went in, whatever the texts and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        await stores.warehouse.run('truncate table t');
        const out = new BinaryRows([...wireTypes(DDL).values()]);
        const places = [...Array(10).keys()];
        for (const [i, r] of rows.entries()) {
          const { small, middle, amount, maybe, day, quantity, flags } = r;
          out.add(7, [small, middle, i, amount, maybe, day, quantity, r.text, r.raw, flags], places);
        }
        await stores.warehouse.insert('t', piece(out.take()), { format: 'RowBinary' });
        const found = await stores.warehouse.rows(
          `select small, middle, amount, maybe, toInt32(day) as day, toString(toInt64(quantity * 10000)) as quantity, text, raw, flags from t order by row_no`,
        );
        const whole = (value: number) => (Number.isNaN(value) ? null : value === 0 ? '0' : String(value));
        expect(found).toEqual(
          rows.map((r) => ({
            small: r.small,
            middle: r.middle,
            amount: whole(r.amount),
            maybe: whole(r.maybe),
            day: Number.isNaN(r.day) ? null : r.day,
            quantity: whole(r.quantity),
            text: Buffer.from(r.text.replaceAll('\0', '')).toString(),
            raw: JSON.stringify(r.raw),
            flags: r.flags,
          })),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('give their memory away piece by piece', () => {
    const out = new BinaryRows(['u32', 'text']);
    out.add(1, ['a'], [0]);
    const first = out.take();
    out.add(2, ['b'], [0]);
    expect([...first]).toEqual([1, 0, 0, 0, 1, 0x61]);
    expect([...out.take()]).toEqual([2, 0, 0, 0, 1, 0x62]);
    expect(out.take()).toHaveLength(0);
  });

  it('have a form for every column, or the program is at fault', () => {
    expect(() => wireTypes('create table t (\n    a Float64\n) engine = Memory')).toThrow(SyntaxError);
  });
});
