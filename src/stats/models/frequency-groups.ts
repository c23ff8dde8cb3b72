/** Customers grouped by how often they bought, so that what depends on x alone is computed once for each x. */

/** Visit every row, those of one frequency together; `enter` is called with each frequency before its rows. */
export function eachByFrequency(
  frequency: Float64Array,
  enter: (x: number) => void,
  visit: (i: number, x: number) => void,
): void {
  let current = Number.NaN;
  for (const i of orderByFrequency(frequency)) {
    const x = frequency[i]!;
    if (x !== current) enter(x);
    current = x;
    visit(i, x);
  }
}

/** Row numbers grouped by frequency: a counting sort over the distinct values. */
function orderByFrequency(frequency: Float64Array): Uint32Array {
  const counts = new Map<number, number>();
  for (const x of frequency) counts.set(x, (counts.get(x) ?? 0) + 1);
  let position = 0;
  for (const [x, count] of counts) {
    counts.set(x, position);
    position += count;
  }
  const order = new Uint32Array(frequency.length);
  for (let i = 0; i < frequency.length; i++) {
    const at = counts.get(frequency[i]!)!;
    order[at] = i;
    counts.set(frequency[i]!, at + 1);
  }
  return order;
}
