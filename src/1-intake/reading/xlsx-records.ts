import { Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { Failure } from '#contract/failure';
import type { RawBatch, RawRow } from './raw-row.ts';
import type { SourceFile } from './source-file.ts';

const ROWS_A_BATCH = 1_000;

/**
 * The rows of one sheet, streamed. Links, macros, pictures and external parts are never followed; formulas count with the value that was
 * saved with them.
 * @param sheet its name; null = the first one that has rows.
 * @throws Failure `import.file-unreadable` for a damaged workbook.
 */
export async function* xlsxRecords(file: SourceFile, sheet: string | null): AsyncGenerator<RawBatch> {
  let bytes = 0;
  const counted = async function* counting() {
    for await (const piece of file.all()) {
      bytes += piece.length;
      yield piece;
    }
  };
  // Loaded with the first workbook: nothing else should wait for it.
  const { default: excel } = await import('exceljs');
  const source = Readable.from(counted(), { objectMode: false });
  const workbook = new excel.stream.xlsx.WorkbookReader(source as never, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  try {
    for await (const worksheet of workbook) {
      const name = (worksheet as unknown as { name?: string }).name ?? '';
      let any = false;
      let rows: RawRow[] = [];
      for await (const row of worksheet) {
        if (sheet !== null && name !== sheet) continue;
        any = true;
        rows.push({ row: row.number, line: row.number, cells: cellsOf(row.values), fault: '' });
        if (rows.length < ROWS_A_BATCH) continue;
        yield { rows, bytes };
        rows = [];
      }
      if (rows.length > 0) yield { rows, bytes };
      if (any) return;
    }
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw new Failure('import.file-unreadable', { file: file.name }, { cause: thrown });
  } finally {
    source.destroy();
  }
}

function cellsOf(values: ExcelJS.CellValue[] | { [key: string]: ExcelJS.CellValue }): string[] {
  const cells: string[] = [];
  if (!Array.isArray(values)) return cells;
  for (let i = 1; i < values.length; i++) cells.push(cellText(values[i]));
  return cells;
}

function cellText(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? ''
      : value
          .toISOString()
          .replace('T', ' ')
          .replace(/\.000Z$|Z$/, '');
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue);
  return '';
}

/** A number as the sheet shows it. A whole number beyond 15 digits has lost its last ones and is written so that this is seen. */
function numberText(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : value.toExponential().toUpperCase();
  return String(Number(value.toPrecision(15)));
}
