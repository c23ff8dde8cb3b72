/** Customers grouped by how often they bought, so that what depends on x alone is computed once for each x. */

/** Visit every row, those of one frequency together; `enter` is called with each frequency before its rows. */
export function eachByFrequency(
  frequency: Float64Array,
  enter: (x: number) => void,
  visit: (i: number, x: number) => void,
): void {
  let current = Number.NaN;
  for (const i of groupedOrder(frequency)) {
    const x = frequency[i]!;
    if (x !== current) enter(x);
    current = x;
    visit(i, x);
  }
}

/**
 * The row numbers of `order` (all of them in turn by default) rearranged so that rows with equal keys stand together,
 * otherwise in the order they had: a counting sort over the distinct keys.
 */
export function groupedOrder(keys: ArrayLike<number>, order?: Uint32Array): Uint32Array {
  const rows = order ?? Uint32Array.from({ length: keys.length }, (_, i) => i);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(keys[row]!, (counts.get(keys[row]!) ?? 0) + 1);
  let position = 0;
  for (const [key, count] of counts) {
    counts.set(key, position);
    position += count;
  }
  const grouped = new Uint32Array(rows.length);
  for (const row of rows) {
    const at = counts.get(keys[row]!)!;
    grouped[at] = row;
    counts.set(keys[row]!, at + 1);
  }
  return grouped;
}
