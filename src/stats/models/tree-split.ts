/**
 * The best single question to ask of the rows of one node of a tree.
 *
 * Source   as in regression-tree.ts: gain = G_L²/(H_L+λ) + G_R²/(H_R+λ) − G²/(H+λ), over every cut of every feature;
 *          rows without an answer are tried on both sides (Chen & Guestrin 2016, algorithm 3).
 */
import type { RandomSource } from '../numeric/random.ts';
import type { BinnedColumn } from './feature-bins.ts';

/** `goesLeft[bin]` is 1 for the bins of the left side, the last one for answers not known; `lastLeft` for numbers. */
export type Split = { feature: number; gain: number; lastLeft: number; goesLeft: Uint8Array };

/** rows[from … to) with slopes and curvatures, and their sums. */
export type NodeRows = {
  rows: Uint32Array;
  from: number;
  to: number;
  slope: Float64Array;
  curvature: Float64Array;
  G: number;
  H: number;
};

/** Sums for each bin of one feature; room for the largest, used again for every node. */
export type Counts = { slope: Float64Array; curvature: Float64Array; rows: Uint32Array };

type SplitOptions = {
  leastRows?: number;
  leastGain?: number;
  ridge?: number;
  featuresPerSplit?: number;
  random?: RandomSource;
};

export function createCounts(columns: readonly BinnedColumn[]): Counts {
  const size = columns.reduce((most, column) => Math.max(most, column.size), 0) + 1;
  return { slope: new Float64Array(size), curvature: new Float64Array(size), rows: new Uint32Array(size) };
}

/** The split of the largest gain above `leastGain`; undefined where none is. */
export function bestSplit(
  columns: readonly BinnedColumn[],
  node: NodeRows,
  counts: Counts,
  options: SplitOptions,
): Split | undefined {
  const { leastRows = 1, leastGain = 1e-12, ridge = 0 } = options;
  if (node.to - node.from < 2 * leastRows) return undefined;
  let best: Split | undefined;
  for (const feature of asked(columns.length, options)) {
    const column = columns[feature]!;
    count(column, node, counts);
    const order = column.kind === 'number' ? undefined : byMean(column.size, counts, ridge);
    const found = scan(column, node, counts, order, { leastRows, ridge });
    if (found !== undefined && found.gain > (best?.gain ?? leastGain)) best = { feature, ...found };
  }
  return best;
}

/** All features, or a fresh draw of some without replacement (a partial shuffle). */
function asked(features: number, { featuresPerSplit, random }: SplitOptions): number[] {
  const all = Array.from({ length: features }, (_, feature) => feature);
  if (featuresPerSplit === undefined || random === undefined || featuresPerSplit >= features) return all;
  for (let i = 0; i < featuresPerSplit; i++) {
    const j = i + Math.floor(random() * (features - i));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all.slice(0, featuresPerSplit);
}

function count({ bins, size }: BinnedColumn, { rows, from, to, slope, curvature }: NodeRows, counts: Counts): void {
  counts.slope.fill(0, 0, size + 1);
  counts.curvature.fill(0, 0, size + 1);
  counts.rows.fill(0, 0, size + 1);
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    const bin = bins[row]!;
    counts.slope[bin]! += slope[row]!;
    counts.curvature[bin]! += curvature[row]!;
    counts.rows[bin]!++;
  }
}

/** Levels that occur, by their leaf value −G/(H+λ) upwards. */
function byMean(size: number, { slope, curvature, rows }: Counts, ridge: number): Uint32Array {
  const mean = (level: number): number => -slope[level]! / (curvature[level]! + ridge);
  return Uint32Array.from({ length: size }, (_, level) => level)
    .filter((level) => rows[level]! > 0)
    .sort((u, v) => mean(u) - mean(v) || u - v);
}

type Found = Omit<Split, 'feature'>;
type Cut = { gain: number; place: number; unknownLeft: boolean };
type Limits = { leastRows: number; ridge: number };

/** Every cut of one feature, the rows without an answer on the right and on the left. */
function scan(
  column: BinnedColumn,
  node: NodeRows,
  counts: Counts,
  order: Uint32Array | undefined,
  limits: Limits,
): Found | undefined {
  const { size } = column;
  const bins = order ?? Uint32Array.from({ length: size }, (_, bin) => bin);
  const someUnknown = counts.rows[size]! > 0;
  let best = bestCut(bins, size, node, counts, limits, false);
  if (someUnknown) {
    const other = bestCut(bins, size, node, counts, limits, true);
    if (other !== undefined && other.gain > (best?.gain ?? 0)) best = other;
  }
  if (best === undefined) return undefined;
  const goesLeft = new Uint8Array(size + 1);
  for (let place = 0; place <= best.place; place++) goesLeft[bins[place]!] = 1;
  // Where nobody's answer was missing, a later one without an answer goes where most went.
  const leftRows = goesLeft.reduce((sum, left, bin) => sum + left * counts.rows[bin]!, 0);
  const unknownLeft = someUnknown ? best.unknownLeft : 2 * leftRows >= node.to - node.from;
  goesLeft[size] = unknownLeft ? 1 : 0;
  return { gain: best.gain, lastLeft: best.place, goesLeft };
}

/** The best cut along `bins`, bins of the left first; the rows not known on the side asked for. */
function bestCut(
  bins: Uint32Array,
  size: number,
  { G, H, from, to }: NodeRows,
  { slope, curvature, rows }: Counts,
  { leastRows, ridge }: Limits,
  unknownLeft: boolean,
): Cut | undefined {
  const all = to - from;
  const whole = (G * G) / (H + ridge);
  const given = unknownLeft ? 1 : 0;
  let g = given * slope[size]!;
  let h = given * curvature[size]!;
  let n = given * rows[size]!;
  let best: Cut | undefined;
  for (let place = 0; place < bins.length; place++) {
    const bin = bins[place]!;
    if (rows[bin] === 0) continue;
    g += slope[bin]!;
    h += curvature[bin]!;
    n += rows[bin]!;
    if (all - n < Math.max(1, leastRows)) break;
    if (n < leastRows) continue;
    const gain = (g * g) / (h + ridge) + ((G - g) * (G - g)) / (H - h + ridge) - whole;
    if (gain > (best?.gain ?? 0)) best = { gain, place, unknownLeft };
  }
  return best;
}
