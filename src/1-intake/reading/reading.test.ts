import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRecords } from './csv-records.ts';
import { Utf8Watch } from './decoded-text.ts';
import type { RawRow } from './raw-row.ts';
import { allRecords } from './records.ts';
import { sniff } from './sniff.ts';
import { memoryFile } from './source-file.ts';

function cut(text: string, pieceLength = text.length || 1, delimiter = ',', newline: '\n' | '\r' = '\n'): RawRow[] {
  const out: RawRow[] = [];
  const records = new CsvRecords(delimiter, newline);
  for (let at = 0; at < text.length; at += pieceLength) records.push(text.slice(at, at + pieceLength), out);
  records.end(out);
  return out;
}
const cellsOf = (rows: RawRow[]) => rows.map((row) => row.cells);

describe('CSV records', () => {
  it('reads quotes, doubled quotes, line ends inside quotes and all three line ends', () => {
    expect(cellsOf(cut('a,"b ""x""",c\r\n1,"two\nlines",3\n4,5,6'))).toEqual([
      ['a', 'b "x"', 'c'],
      ['1', 'two\nlines', '3'],
      ['4', '5', '6'],
    ]);
    expect(cellsOf(cut('a,b\r1,2\r', 4, ',', '\r'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(cut('a\n"x\ny"\nz').map(({ row, line }) => [row, line])).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
    ]);
  });

  it('keeps a quote inside a plain cell', () => {
    expect(cellsOf(cut('5" pipe,2\n"Tall" mug,3\n'))).toEqual([
      ['5" pipe', '2'],
      ['"Tall" mug', '3'],
    ]);
  });

  it('gives up one line for a quote that is never closed', () => {
    for (const size of [1, 3, 1000]) {
      const rows = cut('a,b\n1,"x\n2,y\n3,z\n', size);
      expect(rows.map((row) => row.fault)).toEqual(['', 'row.unbalanced-quote', '', '']);
      expect(cellsOf(rows).slice(2)).toEqual([
        ['2', 'y'],
        ['3', 'z'],
      ]);
    }
    const middle = cut('a,b\n1,"x\n2,"y"\n3,z\n');
    expect(middle.map((row) => [row.line, row.fault])).toEqual([
      [1, ''],
      [2, 'row.unbalanced-quote'],
      [3, ''],
      [4, ''],
    ]);
  });

  it('reads what was written, however the bytes are cut', () => {
    const cell = fc.stringMatching(/^[a"\n, 中]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
          expect(cellsOf(cut(text, size))).toEqual(rows);
        },
      ),
    );
  });
});

describe('files', () => {
  it('reads text in any encoding, gzip or plain, without marks', async () => {
    const text = '\ufeff订单,额\n1,\u200b2\n\ufeff3,4\n';
    for (const file of [
      memoryFile('a', Buffer.from(text)),
      memoryFile('a', gzipSync(text)),
      memoryFile('a', Buffer.from(text, 'utf16le')),
    ]) {
      const gzip = (await file.slice(0, 1))[0] === 0x1f;
      const encoding = (await file.slice(0, 1))[0] === 0xff ? 'utf-16le' : 'utf-8';
      const rows: RawRow[] = [];
      for await (const batch of allRecords(file, { format: 'csv', gzip, encoding, delimiter: ',', sheet: null }))
        rows.push(...batch.rows);
      expect(cellsOf(rows)).toEqual([
        ['订单', '额'],
        ['1', '2'],
        ['3', '4'],
      ]);
    }
  });

  it('reads JSON lines with one nested level and long numbers whole', async () => {
    const file = memoryFile(
      'a.jsonl',
      '{"id":19306798581706471234,"customer":{"no":"7","x":[1]},"__proto__":"p"}\nnot json\n\n{"id":"b"}',
    );
    const rows: RawRow[] = [];
    const columns = ['id', 'customer.no', 'customer.x'];
    for await (const batch of allRecords(file, {
      format: 'jsonl',
      gzip: false,
      encoding: 'utf-8',
      delimiter: null,
      sheet: null,
      columns,
    }))
      rows.push(...batch.rows);
    expect(cellsOf(rows)).toEqual([['19306798581706471234', '7', '[1]'], ['not json'], [], ['b', '', '']]);
    expect(rows[1]?.fault).toBe('row.invalid-json');
  });

  it('finds the keys of JSON lines that come for the first time far down', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `{"order_no":"${i}","customer":null,"total":"${i}.00"}`);
    lines[15_000] = '{"order_no":"15000","customer":{"id":"C1"},"refunded_at":"2026-01-02"}';
    const text = Buffer.from(lines.join('\n'));
    for (const bytes of [text, gzipSync(text)]) {
      const { reading } = await sniff(memoryFile('a.jsonl', bytes));
      expect(reading.columns).toEqual(['order_no', 'customer', 'total', 'customer.id', 'refunded_at']);
    }
  });

  it('judges UTF-8 over the whole file wherever it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 5 }), (text, size) => {
        const bytes = Buffer.from(text);
        const watch = new Utf8Watch();
        for (let at = 0; at < bytes.length; at += size) watch.see(bytes.subarray(at, at + size));
        expect(watch.isUtf8).toBe(true);
      }),
    );
    const watch = new Utf8Watch();
    watch.see(Buffer.from([0xb6, 0xa9, 0xb5, 0xa5]));
    expect(watch.isUtf8).toBe(false);
  });
});
