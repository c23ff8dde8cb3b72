/**
 * Pareto classes (A, B, C …) — the best few by count, and what they bring.
 *
 * Story    Sort customers by value; the first 5 % are class A, the next 15 % class B, the rest class C. How much of
 *          the total does each class bring?
 * Source   Pareto (1896); the concentration curve of Lorenz (1905), read from the top.
 * Units    those of the values; shares in [0, 1]
 * Domain   values finite; shares ≥ 0, adding up to 1 (the last class takes what is left in any case)
 */

/**
 * `thresholds[c]`: least value of class c, the last class has −Infinity. `counts[c]`, `valueShares[c]`: customers in
 * it and their share of the total (NaN when the total is 0).
 */
export type ParetoClasses = { thresholds: Float64Array; counts: Uint32Array; valueShares: Float64Array };

/**
 * Cut by share of count, best first. Customers of equal value are never separated: those tied at a border go to the
 * better class. The class of a customer is the first c with value ≥ thresholds[c].
 */
export function paretoClasses(values: Float64Array, countShares: readonly number[]): ParetoClasses {
  const sorted = values.toSorted().reverse();
  const n = sorted.length;
  const classes = countShares.length;
  const thresholds = new Float64Array(classes).fill(Number.NEGATIVE_INFINITY);
  const counts = new Uint32Array(classes);
  const sums = new Float64Array(classes);
  let reached = 0;
  let at = 0;
  for (let c = 0; c < classes; c++) {
    reached += countShares[c]!;
    const end = c === classes - 1 ? n : Math.min(n, Math.round(reached * n));
    if (c < classes - 1) thresholds[c] = end > 0 ? sorted[end - 1]! : Number.POSITIVE_INFINITY;
    while (at < n && (at < end || sorted[at]! >= thresholds[c]!)) {
      counts[c]! += 1;
      sums[c]! += sorted[at]!;
      at++;
    }
  }
  const total = sums.reduce((sum, s) => sum + s, 0);
  return { thresholds, counts, valueShares: sums.map((s) => (total === 0 ? Number.NaN : s / total)) };
}

/** Class (0 = best) of each value under the thresholds of paretoClasses. */
export function paretoClassOf(values: Float64Array, thresholds: Float64Array): Uint8Array {
  return Uint8Array.from(values, (value) => {
    const c = thresholds.findIndex((threshold) => value >= threshold);
    return c < 0 ? thresholds.length - 1 : c;
  });
}
