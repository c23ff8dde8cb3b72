import type { FileStore } from '../stores.ts';

/** A file to read: its name as people know it, its size, and its bytes in order or in pieces. */
export type SourceFile = {
  readonly name: string;
  readonly bytes: number;
  all(): AsyncIterable<Uint8Array>;
  slice(start: number, end: number): Promise<Buffer>;
};

/** An uploaded file. @param stored its name in the store; `name` is what the person called it. */
export async function storedFile(files: FileStore, stored: string, name: string): Promise<SourceFile> {
  return {
    name,
    bytes: await files.size(stored),
    all: () => files.read(stored),
    slice: async (start, end) => {
      const pieces: Uint8Array[] = [];
      if (end <= start) return Buffer.alloc(0);
      for await (const piece of files.read(stored, { start, end })) pieces.push(piece);
      return Buffer.concat(pieces);
    },
  };
}

/** A file that is already in memory. */
export function memoryFile(name: string, content: Uint8Array | string): SourceFile {
  const whole = Buffer.from(content as Uint8Array);
  return {
    name,
    bytes: whole.length,
    all: async function* pieces() {
      for (let at = 0; at < whole.length; at += 65_536) yield whole.subarray(at, at + 65_536);
    },
    slice: async (start, end) => whole.subarray(start, end),
  };
}
