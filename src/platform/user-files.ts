import { createReadStream, readFileSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#contract/failure';

/** A file that somebody named on the command line. */
export type UserFile = {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  read(): AsyncIterable<Uint8Array>;
};

/** Finds a file and opens it for reading. @throws Failure `import.file-unreadable` */
export async function findUserFile(given: string): Promise<UserFile> {
  const full = path.resolve(given);
  try {
    const found = await stat(full);
    if (!found.isFile()) throw new Error('not a file');
    await (await open(full, 'r')).close();
    return {
      path: full,
      name: path.basename(full),
      bytes: found.size,
      read: () => createReadStream(full, { highWaterMark: 2 ** 18 }),
    };
  } catch (cause) {
    throw new Failure('import.file-unreadable', { file: given }, { cause });
  }
}

/** The whole of a small text file (settings, mappings, numbers). @throws Failure `import.file-unreadable` */
export async function readUserText(given: string): Promise<string> {
  try {
    const text = await readFile(path.resolve(given), 'utf8');
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch (cause) {
    throw new Failure('import.file-unreadable', { file: given }, { cause });
  }
}

/** The bytes of a file that somebody named; `-` is standard input. @throws Failure `import.file-unreadable` */
export function readUserBytes(given: string): Buffer {
  try {
    return readFileSync(given === '-' ? 0 : path.resolve(given));
  } catch (cause) {
    throw new Failure('import.file-unreadable', { file: given }, { cause });
  }
}

/**
 * Writes a file piece by piece: it stands under its name only when it is complete and on disk.
 * @returns its size in bytes.
 * @throws Failure `disk.full`, `data.directory-unusable`
 */
export async function writeUserFile(
  given: string,
  pieces: AsyncIterable<Uint8Array | string>,
  mode = 0o644,
): Promise<number> {
  const full = path.resolve(given);
  const part = `${full}.part`;
  const directory = path.dirname(full);
  try {
    await mkdir(directory, { recursive: true });
    const file = await open(part, 'w', mode);
    let bytes = 0;
    try {
      for await (const piece of pieces) {
        const data = typeof piece === 'string' ? Buffer.from(piece) : piece;
        await file.appendFile(data);
        bytes += data.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, full);
    return bytes;
  } catch (thrown) {
    await rm(part, { force: true });
    throw asFailure(thrown, directory);
  }
}

/** Removes a file that may be gone already. */
export async function removeUserFile(given: string): Promise<void> {
  await rm(path.resolve(given), { force: true });
}

function asFailure(thrown: unknown, directory: string): unknown {
  const code = (thrown as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Failure('disk.full', { directory, neededBytes: 0 }, { cause: thrown });
  if (/^E(NOENT|ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR)$/.test(code)) {
    return new Failure('data.directory-unusable', { directory, reason: code }, { cause: thrown });
  }
  return thrown;
}
