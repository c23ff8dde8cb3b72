import { describe, expect, it } from 'vitest';
import { columnScales, linearPredictor, requireCovariates } from './covariates.ts';

describe('covariates', () => {
  it('adds up coefficient times column', () => {
    const columns = [Float64Array.of(1, 0, 2), Float64Array.of(0, 1, -1)];
    expect([...linearPredictor(columns, [0.5, 2], 3)]).toEqual([0.5, 2, -1]);
    expect([...linearPredictor([], [], 2)]).toEqual([0, 0]);
    expect(() => linearPredictor(columns, [1], 3)).toThrow(RangeError);
  });
  it('measures columns by mean and standard deviation, also far from zero and weighted', () => {
    const [far] = columnScales([Float64Array.of(1e9 + 1, 1e9 + 3)]);
    expect(far!.mean).toBe(1e9 + 2);
    expect(far!.deviation).toBeCloseTo(1, 6);
    const [rows] = columnScales([Float64Array.of(0, 0, 0, 1)]);
    const [weighted] = columnScales([Float64Array.of(0, 7, 1)], Float64Array.of(3, 0, 1));
    expect(weighted!.mean).toBeCloseTo(rows!.mean, 14);
    expect(weighted!.deviation).toBeCloseTo(rows!.deviation, 14);
    expect(columnScales([Float64Array.of(0.1, 0.1, 0.1)])[0]!.deviation).toBe(1);
  });
  it('refuses a column of another length', () => {
    expect(() => requireCovariates({ rate: [new Float64Array(2)], dropout: [] }, 3)).toThrow(RangeError);
    expect(() => requireCovariates({ rate: [], dropout: [new Float64Array(3)] }, 3)).not.toThrow();
  });
});
