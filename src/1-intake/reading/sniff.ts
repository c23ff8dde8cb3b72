import { Failure } from '#contract/failure';
import type { FileReading } from '#contract/intake';
import { declaredEncoding, decodedText, inflated, Utf8Watch } from './decoded-text.ts';
import { delimiterOf } from './delimiter.ts';
import { columnNames, headerRowOf } from './header.ts';
import { jsonColumns } from './json-columns.ts';
import { allRecords, type Cutting } from './records.ts';
import type { SourceFile } from './source-file.ts';
import { zipDirectory } from './zip-directory.ts';

/** What a file is: how to read it, and whether its text decodes without doubt. */
export type Sniffed = { readonly reading: FileReading; readonly encodingIsSure: boolean };

const SAMPLE_BYTES = 262_144;
const HEADER_RECORDS = 60;
const isZip = (head: Uint8Array) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
const isParquet = (head: Uint8Array) => Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PAR1';

/**
 * Finds out how to read a file: magic bytes, gzip, encoding (byte-order mark, else UTF-8 where the whole file is, else GB18030),
 * delimiter, header.
 * @param wanted parts of the reading that a person has decided.
 * @throws Failure `import.file-empty`, `import.file-format-unknown`, `import.header-missing`, `import.file-unreadable`
 */
export async function sniff(
  file: SourceFile,
  wanted: { [K in keyof FileReading]?: FileReading[K] | undefined } = {},
): Promise<Sniffed> {
  if (file.bytes === 0) throw new Failure('import.file-empty', { file: file.name });
  const outer = await file.slice(0, Math.min(file.bytes, 8));
  const gzip = outer[0] === 0x1f && outer[1] === 0x8b;
  if (isZip(outer)) {
    const entries = await zipDirectory(file);
    if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
      throw new Failure('import.file-format-unknown', { file: file.name });
    return {
      reading: await withHeader(
        file,
        { format: 'xlsx', gzip: false, encoding: '', delimiter: null, sheet: wanted.sheet ?? null },
        wanted.headerRow,
      ),
      encodingIsSure: true,
    };
  }
  if (isParquet(outer)) {
    return {
      reading: await withHeader(
        file,
        { format: 'parquet', gzip: false, encoding: '', delimiter: null, sheet: null },
        1,
      ),
      encodingIsSure: true,
    };
  }
  return sniffText(file, gzip, wanted);
}

/** What lies inside a gzip file when it cannot be read in order: such a file is inflated first. */
export async function needsInflating(file: SourceFile): Promise<boolean> {
  const outer = await file.slice(0, Math.min(file.bytes, 2));
  if (outer[0] !== 0x1f || outer[1] !== 0x8b) return false;
  for await (const piece of inflated(file.all(), file.name)) return isZip(piece) || isParquet(piece);
  return false;
}

async function sniffText(
  file: SourceFile,
  gzip: boolean,
  wanted: { [K in keyof FileReading]?: FileReading[K] | undefined },
): Promise<Sniffed> {
  const { head, isUtf8 } = await lookThrough(file, gzip);
  if (head.length === 0) throw new Failure('import.file-empty', { file: file.name });
  const declared = declaredEncoding(head);
  const encoding = wanted.encoding ?? declared ?? (isUtf8 ? 'utf-8' : 'gb18030');
  const sample = await textOf(head, encoding);
  if (sample.trim() === '') throw new Failure('import.file-empty', { file: file.name });
  if (declared === undefined && !isUtf8 && looksBinary(head))
    throw new Failure('import.file-format-unknown', { file: file.name });
  const encodingIsSure = wanted.encoding !== undefined || !sample.includes('\ufffd');
  const format =
    wanted.format === 'csv' || wanted.format === 'jsonl' ? wanted.format : isJsonLines(sample) ? 'jsonl' : 'csv';
  if (format === 'jsonl') {
    const columns = await jsonColumns(file, gzip, encoding);
    return { reading: { format, gzip, encoding, delimiter: null, sheet: null, headerRow: 0, columns }, encodingIsSure };
  }
  const delimiter = wanted.delimiter ?? delimiterOf(sample);
  return {
    reading: await withHeader(file, { format, gzip, encoding, delimiter, sheet: null }, wanted.headerRow),
    encodingIsSure,
  };
}

/** The first bytes, inflated, and whether all bytes are UTF-8: one pass over the whole file. */
async function lookThrough(file: SourceFile, gzip: boolean): Promise<{ head: Buffer; isUtf8: boolean }> {
  const watch = new Utf8Watch();
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for await (const piece of gzip ? inflated(file.all(), file.name) : file.all()) {
    watch.see(piece);
    if (kept >= SAMPLE_BYTES) continue;
    pieces.push(piece.slice());
    kept += piece.length;
  }
  return { head: Buffer.concat(pieces).subarray(0, SAMPLE_BYTES), isUtf8: watch.isUtf8 };
}

async function textOf(bytes: Uint8Array, encoding: string): Promise<string> {
  let text = '';
  const one = async function* only() {
    yield bytes;
  };
  try {
    for await (const piece of decodedText(one(), encoding)) text += piece;
  } catch (thrown) {
    if (thrown instanceof RangeError)
      throw new Failure('request.invalid', { where: 'encoding', reason: encoding }, { cause: thrown });
    throw thrown;
  }
  // The sample may end in the middle of a character.
  return bytes.length === SAMPLE_BYTES ? text.replace(/\ufffd$/, '') : text;
}

/** Control characters that no text holds. */
function looksBinary(head: Uint8Array): boolean {
  let odd = 0;
  for (const byte of head.subarray(0, 4096)) if (byte < 9 || (byte > 13 && byte < 27)) odd++;
  return odd * 50 > Math.min(head.length, 4096);
}

function isJsonLines(sample: string): boolean {
  const line = sample.trimStart().split('\n', 1)[0] ?? '';
  if (!line.startsWith('{')) return false;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return sample.length >= SAMPLE_BYTES / 4 && !sample.includes('\n');
  }
}

async function withHeader(file: SourceFile, cutting: Cutting, wanted: number | undefined): Promise<FileReading> {
  const records: { row: number; cells: readonly string[] }[] = [];
  for await (const { rows } of allRecords(file, cutting)) {
    records.push(...rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
    if (records.length >= HEADER_RECORDS) break;
  }
  if (records.length === 0) throw new Failure('import.file-empty', { file: file.name });
  const place =
    wanted === undefined || wanted < 1 ? headerRowOf(records.slice(0, HEADER_RECORDS).map(({ cells }) => cells)) : 0;
  const header = wanted === undefined || wanted < 1 ? records[place - 1] : records.find(({ row }) => row === wanted);
  if (header === undefined) throw new Failure('import.header-missing', { file: file.name });
  const { format, gzip, encoding, delimiter, sheet } = cutting;
  return { format, gzip, encoding, delimiter, sheet, headerRow: header.row, columns: columnNames(header.cells) };
}
