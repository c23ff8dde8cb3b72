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
  const rows = order ?? inTurn(keys.length);
  const { groupOf, sizes } = groupsOf(keys, rows);
  let position = 0;
  for (let group = 0; group < sizes.length; group++) {
    const size = sizes[group]!;
    sizes[group] = position;
    position += size;
  }
  const grouped = new Uint32Array(rows.length);
  for (let k = 0; k < rows.length; k++) grouped[sizes[groupOf[k]!]!++] = rows[k]!;
  return grouped;
}

function inTurn(count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let i = 0; i < count; i++) rows[i] = i;
  return rows;
}

/** Keys up to this are counted in an array, as purchases are; others are looked up. */
const COUNTED_UP_TO = 4_096;

/** The groups of equal keys in the order in which they first come: the group of each of `rows`, and how many rows it has. */
function groupsOf(keys: ArrayLike<number>, rows: Uint32Array): { groupOf: Uint32Array; sizes: number[] } {
  const counted = new Int32Array(COUNTED_UP_TO).fill(-1);
  const others = new Map<number, number>();
  const groupOf = new Uint32Array(rows.length);
  const sizes: number[] = [];
  for (let k = 0; k < rows.length; k++) {
    const key = keys[rows[k]!]!;
    // 0 ≤ key < COUNTED_UP_TO and whole; −0 is 0 here as in a map
    const isCounted = key >= 0 && key < COUNTED_UP_TO && key === (key | 0);
    let group = isCounted ? counted[key]! : (others.get(key) ?? -1);
    if (group < 0) {
      group = sizes.length;
      sizes.push(0);
      if (isCounted) counted[key] = group;
      else others.set(key, group);
    }
    groupOf[k] = group;
    sizes[group]!++;
  }
  return { groupOf, sizes };
}
