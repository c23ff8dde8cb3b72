/**
 * What is known of each customer besides her purchases and does not change: where she came from, what she is like.
 *
 * Source   Fader & Hardie (2007), Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models.
 * Symbols  z = one column of length n, row i = customer i; the log rate is shifted by Σ_k γ_k z_k
 * Units    the covariates' own; a coefficient is per unit of its covariate
 */

/** Columns that act on the purchase rate and columns that act on dropout; the same column may stand in both. */
export type Covariates = { rate: readonly Float64Array[]; dropout: readonly Float64Array[] };

/** Throws a RangeError when a column is not of length n. */
export function requireCovariates({ rate, dropout }: Covariates, n: number): void {
  if ([...rate, ...dropout].some((column) => column.length !== n)) throw new RangeError('columns differ in length');
}

/** Σ_k coefficients[k] · columns[k][i] for each of n customers. Throws a RangeError when the two differ in number. */
export function linearPredictor(
  columns: readonly Float64Array[],
  coefficients: readonly number[],
  n: number,
): Float64Array {
  if (columns.length !== coefficients.length) throw new RangeError('one coefficient for each covariate');
  const sum = new Float64Array(n);
  for (const [k, column] of columns.entries()) for (let i = 0; i < n; i++) sum[i]! += coefficients[k]! * column[i]!;
  return sum;
}

/** Mean and standard deviation of a column over customers; a column that never varies has the deviation 1 here. */
export type ColumnScale = { mean: number; deviation: number };

/**
 * Scales on which covariates of any unit are alike: of (z − mean)/deviation a coefficient is the shift of a log rate
 * per standard deviation.
 */
export function columnScales(columns: readonly Float64Array[], weights?: Float64Array): ColumnScale[] {
  return columns.map((column) => {
    let total = 0;
    let mean = 0;
    let squares = 0;
    for (let i = 0; i < column.length; i++) {
      const w = weights?.[i] ?? 1;
      if (!(w > 0)) continue;
      // running mean and sum of squares about it (West 1979, Communications of the ACM 22(9))
      total += w;
      const delta = column[i]! - mean;
      mean += (w / total) * delta;
      squares += w * delta * (column[i]! - mean);
    }
    const deviation = Math.sqrt(squares / total);
    return { mean, deviation: deviation > 1e-12 * Math.abs(mean) ? deviation : 1 };
  });
}
