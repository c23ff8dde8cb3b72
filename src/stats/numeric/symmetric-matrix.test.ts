import { describe, expect, it } from 'vitest';
import { cholesky, flooredInverse, invertPositiveDefinite, symmetricEigen } from './symmetric-matrix.ts';

const matrix = Float64Array.of(4, 2, 0.6, 2, 2, 0.5, 0.6, 0.5, 3);
const times = (a: Float64Array, b: Float64Array, n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += a[Math.floor(at / n) * n + k]! * b[k * n + (at % n)]!;
    return sum;
  });
const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];

describe('identities', () => {
  it('inverts', () => {
    for (const inverse of [invertPositiveDefinite(matrix, 3)!, flooredInverse(matrix, 3)]) {
      const product = times(matrix, inverse, 3);
      for (let i = 0; i < 9; i++) expect(product[i]).toBeCloseTo(identity[i]!, 13);
    }
  });
  it('has eigenvectors that are only stretched, values ascending', () => {
    const { values, vectors } = symmetricEigen(matrix, 3);
    for (let k = 0; k < 3; k++) {
      for (let i = 0; i < 3; i++) {
        let sum = 0;
        for (let j = 0; j < 3; j++) sum += matrix[i * 3 + j]! * vectors[j * 3 + k]!;
        expect(sum).toBeCloseTo(values[k]! * vectors[i * 3 + k]!, 13);
      }
    }
    expect(values[0]! < values[1]! && values[1]! < values[2]!).toBe(true);
  });
});

describe('limits', () => {
  it('has no Cholesky factor when not positive definite, but a large finite floored inverse', () => {
    const flat = Float64Array.of(1, 1, 1, 1);
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(invertPositiveDefinite(Float64Array.of(-1, 0, 0, 1), 2)).toBeNull();
    const inverse = flooredInverse(flat, 2);
    expect(Number.isFinite(inverse[0]!)).toBe(true);
    expect(inverse[0]!).toBeGreaterThan(1e10);
  });
});
