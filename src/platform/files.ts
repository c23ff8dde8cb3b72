import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open, readFile, rename, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Failure } from '#contract/failure';

/** One piece of a file and where it begins in it, in bytes. */
export type FilePiece = { readonly offset: number; readonly bytes: Buffer };

/** A file in a listing. */
export type FileFacts = { readonly name: string; readonly path: string; readonly bytes: number };

/** Makes a folder and those above it, readable by the owner only. */
export function ensureFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** A new empty folder: in `parent` (which is made when missing), or where the system keeps temporary files. */
export function temporaryFolder(parent = tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(path.join(parent, 'patron-'));
}

/** Removes a file or a folder with all in it; nothing happens where there is none. */
export function removeAll(target: string): void {
  rmSync(target, { recursive: true, force: true });
}

/** The files right in a folder, by name; none where there is no such folder. */
export function listFiles(folder: string): FileFacts[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, path: path.join(folder, name), bytes: statSync(path.join(folder, name)).size }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The size of a file in bytes; undefined where there is none. */
export function fileBytes(file: string): number | undefined {
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts?.isFile() ? facts.size : undefined;
}

/** True where a folder is missing or holds nothing. */
export function isEmptyFolder(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** A whole small file as text; undefined where there is none. */
export function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** A whole file. @throws Failure `import.file-unreadable` */
export async function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((cause) => {
    throw new Failure('import.file-unreadable', { file: path.basename(file) }, { cause });
  });
}

/** The bytes of a file from an offset on (up to, not including, `end`), as a stream for libraries that want one. */
export function openFile(file: string, offset = 0, end?: number): Readable {
  return createReadStream(file, { start: offset, ...(end === undefined ? {} : { end: end - 1 }) });
}

/**
 * The pieces of a file from an offset on, each with its own offset, so that a reader can say where it stands and go on from there later.
 * @throws Failure `import.file-unreadable`
 */
export async function* readPieces(file: string, offset = 0, pieceBytes = 1 << 20): AsyncGenerator<FilePiece> {
  let at = offset;
  try {
    for await (const bytes of createReadStream(file, { start: offset, highWaterMark: pieceBytes })) {
      yield { offset: at, bytes };
      at += bytes.length;
    }
  } catch (cause) {
    throw new Failure('import.file-unreadable', { file: path.basename(file) }, { cause });
  }
}

/**
 * Writes a file so that it is either the old one or the whole new one, whatever happens meanwhile, and on the disk when this resolves.
 * @throws Failure `disk.full`
 */
export async function writeDurably(file: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const aside = `${file}.${randomUUID()}.new`;
  try {
    const handle = await open(aside, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
    await syncFolder(path.dirname(file));
  } catch (thrown) {
    await rm(aside, { force: true });
    throw asDiskFailure(thrown, file);
  }
}

/** What was written: its size and the SHA-256 of its bytes in hexadecimal. */
export type Written = { readonly bytes: number; readonly sha256: string };

/** Fast gzip, for `writeStream`: the disk is the narrow place, not the processor. */
export function compression(): Transform {
  return createGzip({ level: 1 });
}

/**
 * Writes a stream into a new file, on the disk when this resolves. A half-written file is removed again.
 * @param through what the bytes pass on their way; the result describes what was written after it
 * @throws Failure `disk.full`; an error of the source comes as it is.
 */
export async function writeStream(
  file: string,
  source: AsyncIterable<Uint8Array>,
  through: Transform = new PassThrough(),
): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  try {
    await pipeline(source, through, counting, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
    await syncFolder(path.dirname(file));
  } catch (thrown) {
    await rm(file, { force: true });
    throw asDiskFailure(thrown, file);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Moves a file or folder within one disk in one step. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(path.dirname(to));
}

/** Size and SHA-256 of a file. */
export async function fingerprint(file: string): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of readPieces(file)) {
    hash.update(piece.bytes);
    bytes += piece.bytes.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Bytes that may still be written to the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** @throws Failure `disk.full` where the disk of a folder has less room than is needed. */
export async function assertRoom(folder: string, neededBytes: number): Promise<void> {
  const missing = neededBytes - (await freeBytes(folder));
  if (missing > 0) throw new Failure('disk.full', { directory: folder, neededBytes: missing });
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  // Some file systems refuse to sync a folder; they have no more to give.
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function asDiskFailure(thrown: unknown, file: string): unknown {
  if ((thrown as NodeJS.ErrnoException).code !== 'ENOSPC') return thrown;
  return new Failure('disk.full', { directory: path.dirname(file), neededBytes: 0 }, { cause: thrown });
}
