import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure } from '#contract/failure';

/** Encodings a person can choose; the first three are found without being told. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5', 'shift_jis', 'windows-1252'] as const;

/** Accents that stand apart from their letters, in Latin and Japanese. */
const APART = /[\u0300-\u036f]|[\u3099-\u309a]/;
const INVISIBLE = ['\0', '\u200b', '\ufeff'];

/** The bytes inside a gzip file, inflated as they are asked for. @throws Failure `import.file-unreadable` for a damaged one. */
export async function* inflated(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false });
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const piece of gunzip) yield piece as Buffer;
  } catch (thrown) {
    const code = (thrown as { code?: unknown }).code;
    if (typeof code === 'string' && code.startsWith('Z_'))
      throw new Failure('import.file-unreadable', { file }, { cause: thrown });
    throw thrown;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** Text out of bytes, with byte-order marks (also in the middle), NUL and zero-width spaces gone and accents composed. */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) yield tidied(decoder.decode(piece, { stream: true }));
  yield tidied(decoder.decode());
}

function tidied(text: string): string {
  let visible = text;
  for (const letter of INVISIBLE) if (visible.includes(letter)) visible = visible.replaceAll(letter, '');
  return APART.test(visible) ? visible.normalize('NFC') : visible;
}

/** Looks at bytes as they pass and tells in the end whether all of them are UTF-8. */
export class Utf8Watch {
  #valid = true;
  #open: Uint8Array = new Uint8Array(0);

  see(piece: Uint8Array): void {
    if (!this.#valid) return;
    const bytes = this.#open.length === 0 ? piece : Buffer.concat([this.#open, piece]);
    const whole = wholeCharacters(bytes);
    this.#valid = isUtf8(bytes.subarray(0, whole));
    this.#open = bytes.slice(whole);
  }

  get isUtf8(): boolean {
    return this.#valid && this.#open.length === 0;
  }
}

/** How many leading bytes form whole characters: the last one may be cut. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** The encoding that the first bytes declare (a byte-order mark) or betray (zero bytes at every other place); undefined otherwise. */
export function declaredEncoding(head: Uint8Array): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  const length = Math.min(head.length, 4096) & ~1;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  if (length >= 16 && odd > length / 10 && even < odd / 10) return 'utf-16le';
  if (length >= 16 && even > length / 10 && odd < even / 10) return 'utf-16be';
  return undefined;
}
