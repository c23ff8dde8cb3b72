import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from './columns.ts';
import { cellText, eachRecord } from './csv-bytes.ts';
import { createDecimalReader } from './decimal.ts';
import { csvRows, jsonRows } from './predictions.ts';
import { openTable, readColumns } from './table-file.ts';

const bytesOf = (text: string) => Buffer.from(text);
const table = (text: string) => openTable(bytesOf(text), 'customers.csv');

/** The records of a text as cells, with the lines they begin on. */
function recordsOf(text: string): { line: number; cells: string[] }[] {
  const bytes = bytesOf(text);
  const records: { line: number; cells: string[] }[] = [];
  eachRecord(bytes, ({ line, cells, starts, ends }) => {
    records.push({ line, cells: Array.from({ length: cells }, (_, c) => cellText(bytes, starts[c]!, ends[c]!)) });
  });
  return records;
}

describe('records of a delimited file', () => {
  it('reads quoted cells with delimiters, quotes and line ends in them, and counts lines', () => {
    expect(recordsOf('name,x\n"Li, ""Mei""\nHangzhou",3\n\n  7 , 8\r\n')).toEqual([
      { line: 1, cells: ['name', 'x'] },
      { line: 2, cells: ['Li, "Mei"\nHangzhou', '3'] },
      { line: 5, cells: ['7', '8'] },
    ]);
  });

  it('takes tab, semicolon or comma, whichever the header has outside quotes, and skips a byte order mark', () => {
    expect(recordsOf('\uFEFF"a,b";c\n1;2')).toEqual([
      { line: 1, cells: ['a,b', 'c'] },
      { line: 2, cells: ['1', '2'] },
    ]);
    expect(recordsOf('a\tb\n1\t2').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('reads whatever was written by the rules, cell by cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '.', ' ', '"', ',', ';', '\n', '好', '\r') });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const filled = rows.filter((row) => row.some((text) => text !== ''));
        const text = ['h,i', ...filled.map((row) => row.map(quoted).join(','))].join('\n');
        expect(
          recordsOf(text)
            .slice(1)
            .map(({ cells }) => cells),
        ).toEqual(filled);
      }),
    );
  });
});

describe('numbers', () => {
  const read = createDecimalReader();
  const numberOf = (text: string) => {
    const bytes = bytesOf(`,${text},`);
    return read(bytes, 1, bytes.length - 1, text.length);
  };

  it('are those of Number, to the last bit, for whatever is written as a decimal', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 });
    const decimal = fc
      .tuple(fc.constantFrom('', '-', '+'), digits, fc.option(digits), fc.constantFrom('', 'e5', 'E-7', 'e+22'))
      .map(([sign, whole, part, power]) => `${sign}${whole}${part === null ? '' : `.${part}`}${power}`);
    fc.assert(
      fc.property(fc.oneof(decimal, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)), (text) => {
        expect(numberOf(text)).toBe(Number(text) + 0);
      }),
      { numRuns: 5000 },
    );
  });

  it('are nothing else that JavaScript takes for one', () => {
    for (const text of ['', '.', '-', '0x10', 'Infinity', '1e999', '1_000', '1,5', 'NaN', '1 2', '--1', '1..2', '１'])
      expect([text, numberOf(text)]).toEqual([text, Number.NaN]);
  });

  it('are not mistaken for another with the same hash', () => {
    expect(['1234567890.5', '9234567890.5', '1234567890.5'].map(numberOf)).toEqual([
      1234567890.5, 9234567890.5, 1234567890.5,
    ]);
  });
});

describe('columns', () => {
  it('finds them by the names of papers and tools, words in any case', () => {
    expect(placeOf('age', ['t_x', 'T'])).toBe(1);
    expect(placeOf('recency', ['T', 'Recency'])).toBe(1);
    expect(placeOf('frequency', ['X', 'y'])).toBe(-1);
    expect(placeOf('region', ['a', 'region'])).toBe(1);
  });

  it('keeps equal rows once and knows where each came from', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 60 }), (pairs) => {
        const text = `id,frequency,age\n${pairs.map(([x, T], i) => `${i},${x}.0,${T}`).join('\n')}`;
        const { rowOf, repeats, lines, columns } = readColumns(table(text), ['frequency', 'age']);
        expect(Array.from(rowOf, (row) => [columns.frequency[row], columns.age[row]])).toEqual(pairs);
        expect(repeats).toHaveLength(new Set(pairs.map(String)).size);
        expect(repeats.reduce((sum, times) => sum + times, 0)).toBe(pairs.length);
        expect(Array.from(rowOf).filter((row, i) => i === (lines[row] ?? 0) - 2)).toHaveLength(repeats.length);
      }),
    );
  });

  it('grows beyond its first room', () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => `${i % 30_011}`);
    const { rowOf, repeats, columns } = readColumns(table(`frequency,b\n${rows.join('\n')}`), ['frequency']);
    expect([rowOf.length, repeats.length, columns.frequency[30_010]]).toEqual([40_000, 30_011, 30_010]);
  });

  it('says that an empty file is empty, and what stands where a number should', () => {
    expect(() => table('')).toThrow(expect.objectContaining({ code: 'import.file-empty' }));
    expect(() => table('\n\n')).toThrow(expect.objectContaining({ code: 'import.file-empty' }));
    expect(() => readColumns(table('age,x\n2024-03-01,1'), ['age'])).toThrow(
      expect.objectContaining({ code: 'model.date-found', params: { line: 2, column: 'age', value: '2024-03-01' } }),
    );
    expect(() => readColumns(table('age,x\n1,1\n2'), ['frequency'])).toThrow(
      expect.objectContaining({ code: 'model.bad-value', params: { line: 3, column: 'frequency', value: '' } }),
    );
  });
});

describe('rows written for many at once', () => {
  const numbers = fc.array(fc.double(), { minLength: 1, maxLength: 5 });

  it('are the rows, whole numbers and all, with null for what does not exist', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.array(fc.nat(), { maxLength: 30 }), (a, b, picks) => {
        const parts = [
          { rowOf: Uint32Array.from(picks, (k) => k % a.length), columns: { a: Float64Array.from(a) } },
          { rowOf: Uint32Array.from(picks, (k) => k % b.length), columns: { b: Float64Array.from(b) } },
        ];
        const finite = (value: number | undefined) => (Number.isFinite(value) ? (value ?? 0) + 0 : null);
        const json = Buffer.concat([...jsonRows(parts)]).toString();
        expect(JSON.parse(`[${json}]`)).toEqual(
          picks.map((k) => ({ a: finite(a[k % a.length]), b: finite(b[k % b.length]) })),
        );
        const csv = Buffer.concat([...csvRows(parts, (value) => value.toFixed(1))]).toString();
        expect(csv === '' ? 0 : csv.split('\n').length).toBe(picks.length);
      }),
    );
  });

  it('comes in pieces that fit together', () => {
    const rowOf = Uint32Array.from({ length: 200_000 }, (_, i) => i % 3);
    const pieces = [...jsonRows([{ rowOf, columns: { expected: Float64Array.of(1 / 3, 2, 1e-9) } }])];
    expect(pieces.length).toBeGreaterThan(2);
    const rows = JSON.parse(`[${Buffer.concat(pieces)}]`) as { expected: number }[];
    expect([rows.length, rows[0], rows[199_999]]).toEqual([200_000, { expected: 1 / 3 }, { expected: 2 }]);
  });
});
