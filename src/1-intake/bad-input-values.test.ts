import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, sayCode } from '#i18n';
import { type TestIntake, takeIn, testIntake } from '../../test/intake.ts';
import { receiveUpload, refusedRows } from './index.ts';
import { sniff } from './reading/sniff.ts';
import { memoryFile } from './reading/source-file.ts';
import { xlsxRecords } from './reading/xlsx-records.ts';

const words = (locale: Locale) => (code: string, facts: Record<string, unknown>) => sayCode(locale, code, facts);
let intake: TestIntake;
let folder: string;
beforeAll(async () => {
  intake = await testIntake('bad_values');
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
  it('27: masked and enciphered telephone numbers never identify anybody', async () => {
    const phones = ['138****1234', '1******6198', '##x', '$$x', '18412345678转1234', '13800138000'];
    const nos = phones.map(next);
    await take(
      'order_no,ordered_at,customer_no,total,phone',
      ...phones.map((phone, i) => `${nos[i]},2026-01-01,,1,${phone}`),
    );
    for (const [i, no] of nos.entries())
      expect([phones[i], (await orderOf(no))?.['phone_key']]).toEqual([phones[i], '0']);
  });

  it('28: hidden and odd names are stored and shown, and identify nobody', async () => {
    const names = ['张*', '*三', '匿名', '.', '👨‍👩‍👧 家'];
    const nos = names.map(next);
    await take(
      'order_no,ordered_at,customer_no,customer_name,total',
      ...names.map((name, i) => `${nos[i]},2026-01-01,${i < 3 ? name : ''},${name},1`),
    );
    for (const [i, no] of nos.entries())
      expect(await orderOf(no)).toMatchObject({ customer_name: names[i], account_id: '0' });
  });

  it('29: amounts as platforms write them', async () => {
    const texts = ['499.00（系统计算中，该值仅供参考）', '0元', '1.2万', '１２３', '(12.5)', '"¥1,234.50"'];
    const nos = texts.map(next);
    const done = await take(
      'order_no,ordered_at,customer_no,total',
      ...texts.map((text, i) => `${nos[i]},2026-01-01,a,${text}`),
    );
    expect(await Promise.all(nos.map(async (no) => (await orderOf(no))?.['total_minor']))).toEqual([
      '49900',
      '0',
      '1200000',
      '12300',
      '-1250',
      '123450',
    ]);
    expect(done.summary?.flags).toEqual([{ code: 'provisional', rows: 1 }]);
  });

  it('30: dates that can be read two ways are asked about; serials, 24:00 and days that do not exist', async () => {
    const read = await upload('order_no,ordered_at,customer_no,total\n1,03/04/2026,a,1\n');
    expect(read.questions).toEqual([{ code: 'date-order', column: 'ordered_at', examples: ['03/04/2026'] }]);
    const [serial, late] = [next(), next()];
    const done = await take(
      'order_no,ordered_at,customer_no,total',
      `${serial},45000,a,1`,
      `${next()},2026-02-30,a,1`,
      `${late},2026-01-31 24:00,a,1`,
      `${next()},03/04/2026,a,1`,
    );
    expect((await orderOf(serial))?.['ordered_at']).toBe('2023-03-14 16:00:00.000');
    expect((await orderOf(late))?.['ordered_at']).toBe('2026-01-31 16:00:00.000');
    expect((await codes(done.importId)).map(([, code]) => code)).toEqual(['date.invalid', 'date.ambiguous']);
  });

  it('31: unknown states are refused as a group and mapped in one step', async () => {
    const done = await take(
      'order_no,ordered_at,customer_no,status,total',
      `${next()},2026-01-01,a,已签收待评价,1`,
      `${next()},2026-01-01,a,已签收待评价,1`,
      `${next()},2026-01-01,a,交易成功,1`,
    );
    expect(done.summary).toMatchObject({
      counts: { created: 1, refused: 2 },
      unknownStatuses: [{ text: '已签收待评价', rows: 2 }],
    });
  });

  it('32: totals, a second header and blank rows are skipped and counted', async () => {
    const done = await take(
      'order_no,ordered_at,customer_no,total',
      '收入+支出,,,',
      `${next()},2026-01-01,a,1`,
      ',,,',
      'order_no,ordered_at,customer_no,total',
      `${next()},2026-01-01,合计,2`,
      '合计,,,3',
      '总计：,,,3',
      '',
    );
    expect(done.summary?.counts).toMatchObject({ read: 2, created: 2, refused: 0, skipped: 6 });
  });

  it('33: several products in one cell become lines where the lists fit, else the order stands alone', async () => {
    const [split, whole] = [next(), next()];
    const done = await take(
      'order_no,ordered_at,customer_no,total,product_id,product_name,quantity,unit_price',
      `${split},2026-01-01,a,25,A;B,茶；杯,1;2,5;10`,
      `${whole},2026-01-01,a,25,A;B,茶;杯,3,`,
    );
    expect(done.summary).toMatchObject({
      counts: { read: 2, created: 2 },
      orders: 2,
      lines: 2,
      flags: [{ code: 'lines_not_split', rows: 1 }],
    });
    const lines = await intake.warehouse.rows<{ product_no: string; total_minor: string }>(
      'select product_no, total_minor from raw_order_lines where order_id = (select any(order_id) from raw_orders where order_no = {no:String}) order by product_no',
      { no: split },
    );
    expect(lines).toEqual([
      { product_no: 'A', total_minor: '500' },
      { product_no: 'B', total_minor: '2000' },
    ]);
  });

  it('34: the same file twice, one changed state, an older file after a newer', async () => {
    const [a, b] = [next(), next()];
    const header = 'order_no,ordered_at,updated_at,customer_no,status,total';
    const rows = [`${a},2026-01-01,2026-01-02,x,paid,1`, `${b},2026-01-01,2026-01-02,x,paid,1`];
    await take(header, ...rows);
    expect((await take(header, ...rows)).summary?.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(
      (await take(header, rows[0] ?? '', `${b},2026-01-01,2026-01-05,x,completed,1`)).summary?.counts,
    ).toMatchObject({ updated: 1, unchanged: 1 });
    expect((await take(header, rows[0] ?? '', `${b},2026-01-01,2026-01-03,x,shipped,1`)).summary?.counts).toMatchObject(
      { updated: 0, unchanged: 2 },
    );
  });

  it('35: a workbook reads past preamble and total; formulas count with their saved value', async () => {
    const done = await takeIn(intake, fixture('orders.xlsx'), { source: 'workbook' }, { name: 'orders.xlsx' });
    expect(done.reading).toMatchObject({
      format: 'xlsx',
      headerRow: 2,
      columns: ['订单号', '下单时间', '客户编号', '金额'],
    });
    expect(done.summary).toMatchObject({
      counts: { read: 2, created: 2, skipped: 1 },
      totals: [{ totalMinor: 1950 }],
      firstOn: '2026-01-02',
    });
  });

  it('35: empty styled rows are streamed; entries are counted before anything is inflated', async () => {
    const target = path.join(folder, 'styled.xlsx');
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: target, useStyles: true });
    const sheet = writer.addWorksheet('x');
    sheet.addRow(['order_no', 'total']).commit();
    sheet.addRow(['1', 2]).commit();
    for (let i = 0; i < 100_000; i++) {
      const row = sheet.addRow([]);
      row.getCell(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF00' } };
      row.commit();
    }
    sheet.commit();
    await writer.commit();
    const before = process.memoryUsage().rss;
    let filled = 0;
    for await (const { rows } of xlsxRecords(
      { ...memoryFile('x', readFileSync(target)), all: () => createReadStream(target) },
      null,
    ))
      filled += rows.filter(({ cells }) => cells.some(Boolean)).length;
    expect(filled).toBe(2);
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
    const zip = readFileSync(target);
    const claim = Buffer.from(zip);
    claim.writeUInt32LE(0xfffffff0, claim.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
    const second = claim.indexOf(
      Buffer.from([0x50, 0x4b, 0x01, 0x02]),
      claim.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 4,
    );
    claim.writeUInt32LE(0xfffffff0, second + 24);
    claim.writeUInt32LE(0xfffffff0, claim.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), second + 4) + 24);
    await expect(sniff(memoryFile('bomb.xlsx', claim))).rejects.toMatchObject({ code: 'import.file-unreadable' });
    await expect(sniff(memoryFile('cut.xlsx', zip.subarray(0, 1000)))).rejects.toMatchObject({
      code: 'import.file-unreadable',
    });
    await expect(upload(gzipSync('a,b\n1,2\n').subarray(0, 15))).rejects.toMatchObject({
      code: 'import.file-unreadable',
    });
  });

  it('36: formulas, markup, templates, SQL and paths are stored as they stand', async () => {
    const texts = [
      '=HYPERLINK("http://x","y")',
      '<img onerror=alert(1)>',
      '{{7*7}}',
      "'; DROP TABLE raw_orders; --",
      '../../etc/passwd',
      '\\N\\t',
      'a\tb',
    ];
    const nos = texts.map(next);
    await take(
      'order_no,ordered_at,customer_no,customer_name,total',
      ...texts.map((text, i) => `${nos[i]},2026-01-01,a,"${text.replaceAll('"', '""')}",1`),
    );
    for (const [i, no] of nos.entries()) expect((await orderOf(no))?.['customer_name']).toBe(texts[i]);
  });

  it('reads gzip and JSON Lines', async () => {
    for (const name of ['orders.csv.gz', 'orders.jsonl']) {
      const done = await takeIn(intake, fixture(name), { source: name }, { name });
      expect(done.summary).toMatchObject({ counts: { read: 2, created: 2 }, totals: [{ totalMinor: 1950 }] });
    }
  });
});
