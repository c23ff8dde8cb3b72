import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, sayCode } from '#i18n';
import { type TestIntake, takeIn, testIntake } from '../../test/intake.ts';
import { readUpload, receiveUpload, refusedRows } from './index.ts';

const words = (locale: Locale) => (code: string, facts: Record<string, unknown>) => sayCode(locale, code, facts);
let intake: TestIntake;
let folder: string;
beforeAll(async () => {
  intake = await testIntake('bad_input');
  folder = mkdtempSync(path.join(tmpdir(), 'patron-bad-'));
});
afterAll(async () => {
  await intake.close();
  rmSync(folder, { recursive: true, force: true });
});

let serial = 0;
/** Order numbers nobody has used, so that the cases do not meet. */
const next = () => `N${++serial}`;
const take = (header: string, ...rows: string[]) => takeIn(intake, `${header}\n${rows.join('\n')}\n`);
const orderOf = async (no: string) =>
  (
    await intake.warehouse.rows<Record<string, string>>(
      'select * from raw_orders where order_no = {no:String} order by import_id desc limit 1',
      { no },
    )
  )[0];
const codes = async (importId: number) =>
  (await refusedRows(intake, importId, 1, words('en'))).rows.map(({ row, code }) => [row, code]);
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url));
const upload = (content: string | Uint8Array, name = 'x.csv') =>
  receiveUpload(
    intake,
    intake.shop,
    name,
    (async function* one() {
      yield Buffer.from(content as Uint8Array);
    })(),
  );

describe('bad input', () => {
  it('18: a total that its parts do not make is taken in and flagged', async () => {
    const done = await take(
      'order_no,ordered_at,customer_no,subtotal,shipping,total',
      `${next()},2026-01-01,a,10,2,13`,
      `${next()},2026-01-01,a,10,2,12`,
    );
    expect(done.summary?.flags).toEqual([{ code: 'amount_mismatch', rows: 1 }]);
  });

  it('19: negative amounts, zero totals, negative quantities and 10¹² are taken in, the last flagged', async () => {
    const [minus, zero, huge] = [next(), next(), next()];
    const done = await take(
      'order_no,ordered_at,customer_no,status,total',
      `${minus},2026-01-01,a,cancelled,-12.50`,
      `${zero},2026-01-01,a,completed,0`,
      `${huge},2026-01-01,a,completed,1000000000000`,
    );
    expect(done.summary?.counts).toMatchObject({ created: 3, refused: 0 });
    expect(done.summary?.flags).toEqual([{ code: 'outlier', rows: 1 }]);
    expect((await orderOf(minus))?.['total_minor']).toBe('-1250');
    const lines = await take('order_no,product_id,quantity,unit_price', `${minus},T1,-2,5.00`);
    expect(lines.summary?.counts.created).toBe(1);
  });

  it('20: a refund beyond the order is capped and flagged; lines before their order wait for it', async () => {
    const no = next();
    const lines = await take('order_no,product_id,quantity,unit_price', `${no},T1,1,5.00`);
    expect(lines.summary?.linesWithoutOrder).toBe(1);
    const done = await take('order_no,ordered_at,customer_no,total,refunded', `${no},2026-01-01,a,5,8`);
    expect(done.summary?.flags).toEqual([{ code: 'refund_over_total', rows: 1 }]);
    expect(await orderOf(no)).toMatchObject({ refunded_minor: '500', status: 'refunded' });
  });

  it('21: currencies by word, sign and case; none and several in one order are refused', async () => {
    const nos = [next(), next(), next(), next(), next()];
    const texts = ['RMB', '¥', 'cny', 'XXX', ''];
    const done = await take(
      'order_no,ordered_at,customer_no,currency,total',
      ...nos.map((no, i) => `${no},2026-01-01,a,${texts[i]},1`),
    );
    expect(done.summary?.refusals).toEqual([{ code: 'currency.unknown', column: 'currency', rows: 1, example: 'XXX' }]);
    expect(done.summary?.totals).toMatchObject([{ currency: 'CNY', orders: 4 }]);
    await intake.warehouse.insert('raw_rates', [{ currency: 'USD', on_day: '2020-01-01', rate: 7, version: 1 }], {
      format: 'JSONEachRow',
    });
    const no = next();
    const mixed = await take(
      'order_no,ordered_at,customer_no,currency,total,product_id',
      `${no},2026-01-01,a,CNY,3,T1`,
      `${no},2026-01-01,a,USD,3,T2`,
    );
    expect(mixed.summary?.refusals).toMatchObject([{ code: 'currency.mixed', rows: 2 }]);
  });

  it('22: nothing, a header alone and no header', async () => {
    await expect(upload('')).rejects.toMatchObject({ code: 'import.file-empty' });
    await expect(upload(' \n\n')).rejects.toMatchObject({ code: 'import.file-empty' });
    await expect(upload('1,2026-01-01,5\n2,2026-01-02,6\n')).rejects.toMatchObject({ code: 'import.header-missing' });
    await expect(
      upload(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0xff])),
    ).rejects.toMatchObject({ code: 'import.file-format-unknown' });
    const alone = await takeIn(intake, 'order_no,ordered_at,customer_no,total\n');
    expect(alone).toMatchObject({ state: 'done', summary: { counts: { read: 0 } } });
  });

  it('23: GB18030, UTF-16 and other encodings by hand; doubt is asked about', async () => {
    const columns = ['订单号', '下单时间', '客户编号', '姓名', '金额'];
    for (const [name, encoding] of [
      ['orders-gb18030.csv', 'gb18030'],
      ['orders-utf16le.csv', 'utf-16le'],
    ] as const) {
      const read = await upload(fixture(name));
      expect(read.reading).toMatchObject({ encoding, columns });
      expect(read.preview[0]?.raw).toEqual(['1', '2026-01-02 10:00:00', 'A1', '客户三', '12.50']);
    }
    const mixed = await upload(
      Buffer.concat([
        Buffer.from('order_no,ordered_at,customer_no,total,name\n1,2026-01-01,a,1,caf'),
        Buffer.from([0xe9, 0x0a]),
      ]),
    );
    expect(mixed.questions).toContainEqual(expect.objectContaining({ code: 'encoding' }));
    const western = await readUpload(intake, intake.shop, mixed.uploadId, { reading: { encoding: 'windows-1252' } });
    expect(western.preview[0]?.raw[4]).toBe('café');
    expect(western.questions).toEqual([]);
  });

  it('24: marks in the middle, carriage returns alone, line ends in cells, a quote that never closes', async () => {
    const [a, b, c, d] = [next(), next(), next(), next()];
    const carriage = await takeIn(
      intake,
      `order_no,ordered_at,customer_no,total\r${a},2026-01-01,x,1\r${b},2026-01-01,x,2\r`,
    );
    expect(carriage.summary?.counts).toMatchObject({ read: 2, created: 2 });
    const done = await take(
      'order_no,ordered_at,customer_no,total,recipient',
      `\ufeff${c},2026-01-01,x,1,"two\nlines"`,
      `${next()},2026-01-01,x,1,"open`,
      `${d},2026-01-01,x,1,ok`,
    );
    expect(done.summary?.counts).toMatchObject({ read: 3, created: 2, refused: 1 });
    const { rows } = await refusedRows(intake, done.importId, 1, words('en'));
    expect(rows).toMatchObject([{ row: 3, line: 4, code: 'row.unbalanced-quote' }]);
    expect((await orderOf(c))?.['recipient_name']).toBe('two\nlines');
    expect(await orderOf(d)).toBeDefined();
  });

  it('24: a quote left open in a long file costs that line only', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${next()},2026-01-01,x,${i === 29_000 ? '"1' : '1'}`);
    const done = await take('order_no,ordered_at,customer_no,total', ...rows);
    expect(done.summary?.counts).toMatchObject({ read: 30_000, created: 29_999, refused: 1 });
    expect(await codes(done.importId)).toEqual([[29_002, 'row.unbalanced-quote']]);
  });

  it('25: doubled and empty headers are renamed, 300 columns are read', async () => {
    const read = await upload('order_no,ordered_at,customer_no,total,total,,\n1,2026-01-01,a,1,2,3,\n');
    expect(read.reading.columns).toEqual(['order_no', 'ordered_at', 'customer_no', 'total', 'total_2']);
    const many = Array.from({ length: 296 }, (_, i) => `extra ${i}`);
    const wide = await take(
      ['order_no', 'ordered_at', 'customer_no', 'total', ...many].join(','),
      [next(), '2026-01-01', 'a', '1', ...many].join(','),
    );
    expect(wide.summary?.counts.created).toBe(1);
    const shifted = await take('order_no,ordered_at,customer_no,total', `${next()},2026-01-01,a,1,2,3`);
    expect(await codes(shifted.importId)).toEqual([[2, 'row.extra-cells']]);
  });

  it('26: `="193…"`, `\'138…` and a leading tab are unwrapped; a rounded number column stops the import', async () => {
    const done = await take(
      'order_no,ordered_at,customer_no,total,phone',
      `"=""1930679858170647""",2026-01-01,\t9001,1,'13912345678`,
    );
    expect(done.summary?.counts.created).toBe(1);
    expect(await orderOf('1930679858170647')).toMatchObject({ customer_no: '9001', phone: '+8613912345678' });
    const destroyed = await take('order_no,ordered_at,customer_no,total', '1.93068E+15,2026-01-01,a,1');
    expect(destroyed).toMatchObject({
      state: 'failed',
      failure: { code: 'import.column-destroyed', params: { column: 'order_no', example: '1.93068E+15' } },
    });
    const read = await upload('order_no,ordered_at,customer_no,total\n1.93068E+15,2026-01-01,a,1\n');
    expect(read.questions).toMatchObject([{ code: 'order-numbers-destroyed', column: 'order_no' }]);
  });
});
