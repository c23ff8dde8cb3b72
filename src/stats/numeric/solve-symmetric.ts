/**
 * A x = b for a symmetric, positive semi-definite A (normal equations, covariances).
 *
 * Source   Golub & Van Loan (2013), Matrix Computations, 4th ed., algorithm 4.2.10 (Cholesky with pivoting), on the
 *          matrix scaled to unit diagonal. Directions without information (pivot ≤ 1e-12) get the coefficient 0.
 * Shapes   A k · k row-major, b of length k; else a RangeError.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const k = right.length;
  if (matrix.length !== k * k) throw new RangeError('matrix must be k · k');
  const scale = right.map((_, i) => (matrix[i * k + i]! > 0 ? 1 / Math.sqrt(matrix[i * k + i]!) : 0));
  const scaled = matrix.map((v, at) => v * scale[Math.floor(at / k)]! * scale[at % k]!);
  const factor = pivotedCholesky(scaled, k);
  const solution = substitute(
    factor,
    right.map((b, i) => b * scale[i]!),
  );
  return solution.map((x, i) => x * scale[i]!);
}

/** L in the lower triangle of `a`, rows and columns in the order of `order`, for the first `rank` of them. */
type Factor = { a: Float64Array; order: Uint32Array; rank: number };

function pivotedCholesky(a: Float64Array, k: number): Factor {
  const order = Uint32Array.from({ length: k }, (_, i) => i);
  const at = (i: number, j: number): number => order[i]! * k + order[j]!;
  let rank = 0;
  for (; rank < k; rank++) {
    let pivot = rank;
    for (let i = rank + 1; i < k; i++) if (a[at(i, i)]! > a[at(pivot, pivot)]!) pivot = i;
    [order[rank], order[pivot]] = [order[pivot]!, order[rank]!];
    if (!(a[at(rank, rank)]! > 1e-12)) break;
    const root = Math.sqrt(a[at(rank, rank)]!);
    a[at(rank, rank)] = root;
    for (let i = rank + 1; i < k; i++) a[at(i, rank)]! /= root;
    for (let j = rank + 1; j < k; j++) takeOut(a, at, rank, j, k);
  }
  return { a, order, rank };
}

/** Column j (and row j) of what is left: a_ij − l_i l_j. */
function takeOut(a: Float64Array, at: (i: number, j: number) => number, rank: number, j: number, k: number): void {
  for (let i = j; i < k; i++) {
    const next = a[at(i, j)]! - a[at(i, rank)]! * a[at(j, rank)]!;
    a[at(i, j)] = next;
    a[at(j, i)] = next;
  }
}

/** L Lᵀ x = b by forward and backward substitution; 0 beyond the rank. */
function substitute({ a, order, rank }: Factor, b: Float64Array): Float64Array {
  const k = b.length;
  const at = (i: number, j: number): number => order[i]! * k + order[j]!;
  const x = new Float64Array(k);
  for (let i = 0; i < rank; i++) {
    let sum = b[order[i]!]!;
    for (let j = 0; j < i; j++) sum -= a[at(i, j)]! * x[j]!;
    x[i] = sum / a[at(i, i)]!;
  }
  for (let i = rank - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let j = i + 1; j < rank; j++) sum -= a[at(j, i)]! * x[j]!;
    x[i] = sum / a[at(i, i)]!;
  }
  const result = new Float64Array(k);
  for (let i = 0; i < rank; i++) result[order[i]!] = x[i]!;
  return result;
}
