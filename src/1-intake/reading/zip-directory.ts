import { Failure } from '#contract/failure';
import type { SourceFile } from './source-file.ts';

export type ZipEntry = { readonly name: string; readonly bytes: number };

/** More than any real workbook has; a crafted one may claim anything. */
const MOST_ENTRIES = 2_000;
const MOST_BYTES = 8 * 2 ** 30;
const TAIL = 65_557;

/**
 * The directory at the end of a zip file: names and inflated sizes, read before anything is inflated. Names are never used as paths.
 * @throws Failure `import.file-unreadable` where there is none, or where it claims more entries or bytes than are taken.
 */
export async function zipDirectory(file: SourceFile): Promise<ZipEntry[]> {
  const unreadable = (reason: string) =>
    new Failure('import.file-unreadable', { file: file.name }, { cause: new Error(reason) });
  const tail = await file.slice(Math.max(0, file.bytes - TAIL), file.bytes);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length) throw unreadable('no zip directory');
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || size > 4 * 2 ** 20 || offset + size > file.bytes)
    throw unreadable('zip directory out of bounds');
  const directory = await file.slice(offset, offset + size);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const bytes = directory.readUInt32LE(at + 24);
    entries.push({ name: directory.toString('utf8', at + 46, at + 46 + nameLength), bytes });
    total += bytes;
    if (total > MOST_BYTES) throw unreadable('inflates to more than is taken');
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
