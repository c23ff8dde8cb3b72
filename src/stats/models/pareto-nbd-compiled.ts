/**
 * Purchase histories made ready for many evaluations of the Pareto/NBD likelihood.
 *
 * Method   rows stand together in groups of one pattern (equal covariates; without any, all customers are one pattern)
 *          and one frequency: within a group the integrals over the moment of leaving differ only in where they begin
 *          and end, at the group's `stations`, its distinct tx and T in ascending order. A shop kept in days has few stations however many customers.
 * Shapes   flat: pattern k has groups patternStart[k] … patternStart[k+1] − 1; group g has stations stationStart[g] …
 *          stationStart[g+1] − 1 and rows rowStart[g] … rowStart[g+1] − 1; a row's recencyAt and ageAt count from its
 *          group's first station.
 */
import { distinctRows, gather } from '../numeric/distinct-rows.ts';
import { type DistinctHistories, type HistoryTotals, totalHistory } from './compiled-history.ts';
import { groupedOrder } from './frequency-groups.ts';

export type CompiledGroups = HistoryTotals & {
  patternStart: Uint32Array;
  /** of each pattern, one of its rows in the data, and Σ w x */
  patternRow: Uint32Array;
  patternPurchases: Float64Array;
  groupFrequency: Float64Array;
  stationStart: Uint32Array;
  stations: Float64Array;
  rowStart: Uint32Array;
  weight: Float64Array;
  recencyAt: Uint32Array;
  ageAt: Uint32Array;
};

/** Index histories whose `marks` are what a pattern has in common. */
export function compileGroups(histories: DistinctHistories): CompiledGroups {
  const { frequency, recency, age, weights, marks } = histories;
  const pattern = marks.length === 0 ? new Uint32Array(age.length) : distinctRows(marks).at;
  const order = groupedOrder(pattern, groupedOrder(frequency));
  const rows = {
    pattern: gather(pattern, order),
    frequency: gather(frequency, order),
    recency: gather(recency, order),
    age: gather(age, order),
    weight: gather(weights, order),
    source: order,
  };
  return { ...totalHistory(histories), ...indexPatterns(rows), ...indexStations(rows), weight: rows.weight };
}

type SortedRows = Record<'pattern' | 'frequency' | 'recency' | 'age' | 'weight', Float64Array> & {
  source: Uint32Array;
};

function indexPatterns({ pattern, frequency, weight, source }: SortedRows) {
  const rowStart = runStarts([pattern, frequency]);
  const groups = rowStart.length - 1;
  const groupPattern = Float64Array.from({ length: groups }, (_, g) => pattern[rowStart[g]!]!);
  const patternStart = runStarts([groupPattern]);
  const patternRow = Uint32Array.from(patternStart.subarray(0, -1), (g) => source[rowStart[g]!]!);
  const patternPurchases = new Float64Array(patternRow.length);
  for (let k = 0; k < patternRow.length; k++) {
    const [begin, end] = [rowStart[patternStart[k]!]!, rowStart[patternStart[k + 1]!]!];
    for (let i = begin; i < end; i++) patternPurchases[k]! += weight[i]! * frequency[i]!;
  }
  const groupFrequency = Float64Array.from(rowStart.subarray(0, -1), (i) => frequency[i]!);
  return { rowStart, patternStart, patternRow, patternPurchases, groupFrequency };
}

function indexStations({ pattern, frequency, recency, age }: SortedRows) {
  const rowStart = runStarts([pattern, frequency]);
  const n = age.length;
  const stations = new Float64Array(2 * n);
  const stationStart = new Uint32Array(rowStart.length);
  const recencyAt = new Uint32Array(n);
  const ageAt = new Uint32Array(n);
  let filled = 0;
  for (let g = 0; g + 1 < rowStart.length; g++) {
    const [begin, end] = [rowStart[g]!, rowStart[g + 1]!];
    // both columns of the group into the room behind the stations found so far, sorted, equal ones dropped
    const room = stations.subarray(filled, filled + 2 * (end - begin));
    room.set(recency.subarray(begin, end));
    room.set(age.subarray(begin, end), end - begin);
    room.sort();
    let count = 0;
    for (const station of room) if (count === 0 || station !== room[count - 1]) room[count++] = station;
    const own = room.subarray(0, count);
    for (let i = begin; i < end; i++) {
      recencyAt[i] = placeIn(own, recency[i]!);
      ageAt[i] = placeIn(own, age[i]!);
    }
    filled += count;
    stationStart[g + 1] = filled;
  }
  return { stations: stations.slice(0, filled), stationStart, recencyAt, ageAt };
}

/** Where runs of rows equal in all columns begin, and at the end the number of rows. */
function runStarts(columns: readonly Float64Array[]): Uint32Array {
  const n = columns[0]!.length;
  const starts = new Uint32Array(n + 1);
  let runs = 0;
  for (let i = 0; i < n; i++) if (i === 0 || columns.some((c) => !Object.is(c[i], c[i - 1]))) starts[runs++] = i;
  starts[runs] = n;
  return starts.slice(0, runs + 1);
}

/** Index of a value in an ascending column that has it. */
function placeIn(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
