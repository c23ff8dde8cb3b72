/**
 * Decimal numbers out of bytes, without making a text of each.
 *
 * Source   Clinger (1990), How to Read Floating Point Numbers Accurately, PLDI '90, section 3: where the digits make a whole number below
 *          2^53 and the power of ten is at most 10^22, both are exact and one division rounds correctly. The rest is left to `Number`.
 * Method   cells of up to nine signs are read in whole numbers of 32 bits; longer ones, which as durations come back again and again, are
 *          remembered with their value. A remembered cell is compared byte by byte.
 */

const POWERS = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
const INEXACT_FROM = 2 ** 53;
const [ZERO, NINE, MINUS, DOT] = [0x30, 0x39, 0x2d, 0x2e];
const SHORT = 9;
const LONGEST = 32;
/** a power of two */
const REMEMBERED = 4096;

/** Reads the number in `bytes[start, end)`, bounds without blanks; what is no finite decimal number gives NaN. `hash`: any of those bytes. */
export type DecimalReader = (bytes: Buffer, start: number, end: number, hash: number) => number;

/** A reader, with its own memory for long numbers. */
export function createDecimalReader(): DecimalReader {
  const cells = Buffer.alloc(REMEMBERED * LONGEST);
  const lengths = new Uint8Array(REMEMBERED);
  const values = new Float64Array(REMEMBERED);
  return (bytes, start, end, hash) => {
    const length = end - start;
    if (length <= SHORT || length > LONGEST) return numberOf(bytes, start, end);
    const slot = ((hash >>> 12) ^ hash) & (REMEMBERED - 1);
    const at = slot * LONGEST;
    let same = lengths[slot] === length;
    for (let i = 0; same && i < length; i++) same = cells[at + i] === bytes[start + i];
    if (!same) {
      lengths[slot] = length;
      for (let i = 0; i < length; i++) cells[at + i] = bytes[start + i] as number;
      values[slot] = numberOf(bytes, start, end);
    }
    return values[slot] as number;
  };
}

function numberOf(bytes: Buffer, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let whole = 0;
  let point = -1;
  for (let i = first; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte >= ZERO && byte <= NINE) whole = whole * 10 + (byte - ZERO);
    else if (byte === DOT && point < 0) point = i;
    else return anyNumberOf(bytes, start, end);
  }
  const decimals = point < 0 ? 0 : end - point - 1;
  if (end - first === (point < 0 ? 0 : 1)) return Number.NaN;
  // from 2^53 on, `whole` may have been rounded on its way
  if (whole >= INEXACT_FROM || decimals > 22) return anyNumberOf(bytes, start, end);
  const value = decimals === 0 ? whole : whole / (POWERS[decimals] as number);
  return negative && value !== 0 ? -value : value;
}

/** Signs and powers of ten too, −0 as 0. Nothing else that `Number` would take: no hexadecimal, no Infinity. */
function anyNumberOf(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, end);
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value + 0 : Number.NaN;
}
