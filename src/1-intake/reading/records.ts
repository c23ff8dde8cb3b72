import type { FileReading } from '#contract/intake';
import { CsvRecords } from './csv-records.ts';
import { decodedText, inflated } from './decoded-text.ts';
import { JsonLines } from './jsonl-records.ts';
import { parquetRecords } from './parquet-records.ts';
import type { RawBatch, RawRow } from './raw-row.ts';
import type { SourceFile } from './source-file.ts';
import { xlsxRecords } from './xlsx-records.ts';

/** How to cut a file into records: a reading before its header is known. */
export type Cutting = Pick<FileReading, 'format' | 'gzip' | 'encoding' | 'delimiter' | 'sheet'> & {
  readonly columns?: readonly string[];
};

/** All records of a file, the header among them, in batches. Memory does not grow with the file. */
export function allRecords(file: SourceFile, cutting: Cutting): AsyncIterable<RawBatch> {
  if (cutting.format === 'xlsx') return xlsxRecords(file, cutting.sheet);
  if (cutting.format === 'parquet') return parquetRecords(file);
  return textRecords(file, cutting);
}

/** The records after the header. */
export async function* dataRecords(file: SourceFile, reading: FileReading): AsyncGenerator<RawBatch> {
  const first = reading.format === 'jsonl' ? 0 : reading.headerRow;
  for await (const batch of allRecords(file, reading)) {
    const [head] = batch.rows;
    yield head === undefined || head.row > first
      ? batch
      : { ...batch, rows: batch.rows.filter(({ row }) => row > first) };
  }
}

/** The line ends of a text: `\r` only where there is no `\n` at all. */
function newlineOf(text: string): '\n' | '\r' {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

async function* textRecords(file: SourceFile, cutting: Cutting): AsyncGenerator<RawBatch> {
  let bytes = 0;
  const counted = async function* counting() {
    for await (const piece of file.all()) {
      bytes += piece.length;
      yield piece;
    }
  };
  const plain = cutting.gzip ? inflated(counted(), file.name) : counted();
  let cutter: CsvRecords | JsonLines | undefined =
    cutting.format === 'jsonl' ? new JsonLines(cutting.columns ?? []) : undefined;
  for await (const text of decodedText(plain, cutting.encoding)) {
    if (text === '') continue;
    cutter ??= new CsvRecords(cutting.delimiter ?? ',', newlineOf(text));
    const rows: RawRow[] = [];
    cutter.push(text, rows);
    if (rows.length > 0) yield { rows, bytes };
  }
  const rows: RawRow[] = [];
  cutter?.end(rows);
  yield { rows, bytes };
}
