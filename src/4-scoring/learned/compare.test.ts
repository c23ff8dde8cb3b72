import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationGroups, compareForecasts, losses } from './compare.ts';

const of = (...values: number[]) => Float64Array.from(values);

describe('the loss of a forecast', () => {
  it('is 0 for money that comes as said, and −ln p for a chance', () => {
    expect(losses(of(5, 1e-6), of(5, 0), 'money')[0]).toBeCloseTo(0, 12);
    expect(losses(of(2), of(Number.MIN_VALUE), 'money')[0]).toBe(4);
    expect([...losses(of(0.8, 0.8), of(1, 0), 'chance')]).toEqual([-Math.log(0.8), -Math.log1p(-0.8)]);
  });

  it('is least, over all constants, for the mean', () => {
    const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.1, max: 10, noNaN: true }), (values, factor) => {
        const actual = Float64Array.from(values);
        const mean = actual.reduce((sum, y) => sum + y, 0) / actual.length;
        fc.pre(mean > 1);
        const total = (constant: number) =>
          losses(new Float64Array(actual.length).fill(constant), actual, 'money').reduce((sum, loss) => sum + loss, 0);
        return total(mean) <= total(mean * factor) * (1 + 1e-12) + 1e-6;
      }),
    );
  });
});

describe('a comparison', () => {
  it('saves nothing against itself and everything by knowing what comes', () => {
    const actual = of(0, 10, 0, 40, 5, 60);
    const mean = new Float64Array(6).fill(115 / 6);
    const rows = compareForecasts(
      [
        { forecaster: 'mean', values: mean },
        { forecaster: 'tree', values: mean },
        { forecaster: 'forest', values: actual },
      ],
      actual,
      'money',
      { rival: 'mean', chosen: 'forest' },
    );
    expect(rows.map(({ saved }) => saved)).toEqual([null, 0, expect.closeTo(1, 6)]);
    expect(rows[2]).toMatchObject({ bias: 0, ranking: expect.closeTo(1, 12), isChosen: true });
  });

  it('puts everybody into one group of the calibration', () => {
    const forecasts = Float64Array.from({ length: 95 }, (_, at) => (at * 37) % 95);
    const groups = calibrationGroups(forecasts, forecasts);
    expect(groups.map(({ customers }) => customers)).toEqual([31, 32, 32]);
    for (const { forecast, actual } of groups) expect(actual).toBe(forecast);
  });
});
