/**
 * Features of customers cut into bins, so that a tree finds its splits by counting instead of sorting.
 *
 * Source   Ke et al. (2017), LightGBM, Advances in NIPS 30, section 2: histograms in place of sorted values. With as
 *          many bins as distinct values the splits are those of Breiman et al. (1984), midway between neighbours.
 * Shapes   every column of length n, row i = customer i. A number that is NaN, a code ≥ `levels`: not known; these rows
 *          have a bin of their own, the last one.
 */

/** One feature of n customers: numbers, or codes 0 … levels − 1 of a category. */
export type FeatureColumn =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'category'; readonly codes: Uint16Array; readonly levels: number };

/** Bins 0 … size − 1 and `size` for what is not known. A number ≤ edges[j] is in bin j or lower. */
export type BinnedColumn = {
  readonly kind: FeatureColumn['kind'];
  readonly bins: Uint16Array;
  readonly size: number;
  readonly edges: Float64Array;
};

const LARGEST_SIZE = 65_534;

/** Cut every feature into at most `mostBins` bins (categories keep their levels). RangeError when lengths differ. */
export function binFeatures(columns: readonly FeatureColumn[], mostBins = 255): BinnedColumn[] {
  const rows = columns[0] === undefined ? 0 : lengthOf(columns[0]);
  if (columns.some((column) => lengthOf(column) !== rows)) throw new RangeError('columns differ in length');
  return columns.map((column) => (column.kind === 'number' ? binNumbers(column.values, mostBins) : binCodes(column)));
}

/** The number of rows of a feature. */
export function lengthOf(column: FeatureColumn): number {
  return column.kind === 'number' ? column.values.length : column.codes.length;
}

function binCodes({ codes, levels }: Extract<FeatureColumn, { kind: 'category' }>): BinnedColumn {
  if (levels > LARGEST_SIZE) throw new RangeError('more levels than a bin number can tell apart');
  const bins = codes.map((code) => Math.min(code, levels));
  return { kind: 'category', bins, size: levels, edges: new Float64Array(0) };
}

function binNumbers(values: Float64Array, mostBins: number): BinnedColumn {
  const edges = edgesOf(values, Math.min(mostBins, LARGEST_SIZE));
  const size = edges.length + 1;
  const bins = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) bins[i] = Number.isNaN(values[i]!) ? size : binOf(edges, values[i]!);
  return { kind: 'number', bins, size, edges };
}

/** The first j with value ≤ edges[j], or the number of edges. */
function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Midway between neighbouring distinct values; of more than `most` only those nearest to even shares of the rows. */
function edgesOf(values: Float64Array, most: number): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  const below: number[] = [];
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i]! > sorted[i - 1]!) {
      edges.push(between(sorted[i - 1]!, sorted[i]!));
      below.push(i);
    }
  }
  if (edges.length < most) return Float64Array.from(edges);
  const chosen: number[] = [];
  let next = 0;
  for (let part = 1; part < most; part++) {
    const wanted = (part * sorted.length) / most;
    while (next < edges.length && below[next]! < wanted) next++;
    if (next < edges.length && chosen.at(-1) !== edges[next]) chosen.push(edges[next]!);
  }
  return Float64Array.from(chosen);
}

/** (low + high) / 2 that is never rounded up to `high`. */
function between(low: number, high: number): number {
  const middle = low + (high - low) / 2;
  return middle < high ? middle : low;
}
