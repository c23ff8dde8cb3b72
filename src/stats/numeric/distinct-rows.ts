/** Equal rows of several columns found once, so that what is costly is computed once for all of them. */

/** `first[k]`: where the k-th distinct row first stands. `at[i]`: which distinct row row i is. */
export type DistinctRows = { first: Uint32Array; at: Uint32Array };

/**
 * Rows are equal when all their numbers are, bit by bit (so NaN equals NaN, and 0 differs from −0). A hash table with
 * open addressing. Throws a RangeError when columns differ in length.
 */
export function distinctRows(columns: readonly Float64Array[]): DistinctRows {
  const n = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== n)) throw new RangeError('columns differ in length');
  const width = 2 * columns.length;
  const row = new Float64Array(columns.length);
  const bits = new Uint32Array(row.buffer);
  // the distinct rows found so far, side by side, so that one look tells whether a row is among them
  const known = new Uint32Array(n * width);
  const size = 2 ** Math.ceil(Math.log2(2 * n + 2));
  const places = new Int32Array(size).fill(-1);
  const first = new Uint32Array(n);
  const at = new Uint32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < columns.length; k++) row[k] = columns[k]![i]!;
    let slot = hash(bits) & (size - 1);
    while (places[slot]! >= 0 && !equalAt(known, places[slot]! * width, bits)) slot = (slot + 1) & (size - 1);
    if (places[slot]! < 0) {
      for (let k = 0; k < width; k++) known[count * width + k] = bits[k]!;
      places[slot] = count;
      first[count++] = i;
    }
    at[i] = places[slot]!;
  }
  return { first: first.slice(0, count), at };
}

/** The value of `evaluate(row)` for every row, computed once for rows that are equal in all columns. */
export function onDistinctRows(columns: readonly Float64Array[], evaluate: (row: number) => number): Float64Array {
  const { first, at } = distinctRows(columns);
  return gather(Float64Array.from(first, evaluate), at);
}

/** column[rows[0]], column[rows[1]], … */
export function gather(column: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const gathered = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) gathered[i] = column[rows[i]!]!;
  return gathered;
}

/** The bits of a row mixed as in MurmurHash3 (Appleby 2011, public domain). */
function hash(bits: Uint32Array): number {
  let h = 0;
  for (let k = 0; k < bits.length; k++) {
    const part = Math.imul(bits[k]!, 0xcc9e2d51);
    h ^= Math.imul((part << 15) | (part >>> 17), 0x1b873593);
    h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function equalAt(known: Uint32Array, from: number, bits: Uint32Array): boolean {
  for (let k = 0; k < bits.length; k++) if (known[from + k] !== bits[k]) return false;
  return true;
}
