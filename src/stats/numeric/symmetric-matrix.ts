/**
 * Small symmetric matrices, row-major in a Float64Array of n · n numbers.
 *
 * Source   cyclic Jacobi rotations (Golub & Van Loan 2013, §8.5); Cholesky (ibid. §4.2).
 */

/** Eigenvalues (ascending) and eigenvectors; vector j is column j of `vectors` (element i at vectors[i · n + j]). */
export type Eigen = { values: Float64Array; vectors: Float64Array };

/** The eigen-decomposition of a symmetric matrix; error about 1e-15 of the largest eigenvalue. */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    if (largestOffDiagonal(a, n) === 0) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotatePair(a, v, n, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[i * n + i]! - a[j * n + j]!);
  const values = Float64Array.from(order, (i) => a[i * n + i]!);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    for (let i = 0; i < n; i++) vectors[i * n + to] = v[i * n + from]!;
  });
  return { values, vectors };
}

/** Largest off-diagonal element that still matters beside its diagonal neighbours. */
function largestOffDiagonal(a: Float64Array, n: number): number {
  let largest = 0;
  for (let p = 0; p < n; p++) {
    for (let q = p + 1; q < n; q++) {
      const size = Math.abs(a[p * n + q]!);
      const scale = Math.sqrt(Math.abs(a[p * n + p]! * a[q * n + q]!));
      if (size > 1e-17 * scale && size > 1e-300) largest = Math.max(largest, size);
    }
  }
  return largest;
}

function rotatePair(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q]!;
  if (Math.abs(apq) < 1e-300) return;
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const akp = a[k * n + p]!;
    const akq = a[k * n + q]!;
    a[k * n + p] = c * akp - s * akq;
    a[k * n + q] = s * akp + c * akq;
  }
  for (let k = 0; k < n; k++) {
    const apk = a[p * n + k]!;
    const aqk = a[q * n + k]!;
    a[p * n + k] = c * apk - s * aqk;
    a[q * n + k] = s * apk + c * aqk;
    const vkp = v[k * n + p]!;
    const vkq = v[k * n + q]!;
    v[k * n + p] = c * vkp - s * vkq;
    v[k * n + q] = s * vkp + c * vkq;
  }
}

/** Lower Cholesky factor L with L Lᵀ = matrix, or null when the matrix is not positive definite. */
export function cholesky(matrix: Float64Array, n: number): Float64Array | null {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      if (i === j) {
        if (!(sum > 0)) return null;
        l[i * n + i] = Math.sqrt(sum);
      } else l[i * n + j] = sum / l[j * n + j]!;
    }
  }
  return l;
}

/** Inverse of a positive definite matrix through Cholesky, or null when it is not positive definite. */
export function invertPositiveDefinite(matrix: Float64Array, n: number): Float64Array | null {
  const l = cholesky(matrix, n);
  if (l === null) return null;
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const x = new Float64Array(n);
    x[column] = 1;
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!;
      x[i]! /= l[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!;
      x[i]! /= l[i * n + i]!;
    }
    for (let i = 0; i < n; i++) inverse[i * n + column] = x[i]!;
  }
  return inverse;
}

/**
 * Inverse of a symmetric matrix whose eigenvalues should all be positive but may not be: Σ v vᵀ / max(λ, floor).
 * With floor = 1e-12 of the largest eigenvalue, a direction without information gets a very large, finite variance.
 */
export function flooredInverse(matrix: Float64Array, n: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, n);
  const floor = Math.max(1e-12 * Math.abs(values[n - 1]!), 1e-300);
  const inverse = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const scale = 1 / Math.max(values[k]!, floor);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) inverse[i * n + j]! += scale * vectors[i * n + k]! * vectors[j * n + k]!;
  }
  return inverse;
}
