import { describe, expect, it } from 'vitest';
import { digamma, digammaDifference, trigamma, trigammaDifference } from './digamma.ts';

const TOLERANCE = 2e-14;
const near = (value: number, wanted: number): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(TOLERANCE * Math.abs(wanted));

describe('paper: Abramowitz & Stegun, 6.3.2 and 6.4.2', () => {
  it('knows ψ(1) = −γ and ψ′(1) = π²/6', () => {
    near(digamma(1), -0.5772156649015329);
    near(trigamma(1), Math.PI ** 2 / 6);
  });
});

describe('limits', () => {
  it('is undefined at 0 and below', () => {
    expect(digamma(0)).toBeNaN();
    expect(trigamma(-2)).toBeNaN();
  });
  it('has no difference over no distance', () => {
    expect(digammaDifference(3, 0)).toBe(0);
    expect(trigammaDifference(3, 0) + 0).toBe(0);
  });
});

describe('identities', () => {
  it('steps by 1/x and −1/x²', () => {
    for (const x of [1e-7, 0.2, 3, 11, 1e7]) {
      near(digammaDifference(x, 1), 1 / x);
      near(trigammaDifference(x, 1), -1 / x ** 2);
    }
  });
});

describe('reference: 30-digit arithmetic', () => {
  it.each([
    [1e-6, -1000000.57721402, 1000000000001.645],
    [0.1, -10.423754940411076, 101.43329915079275],
    [0.5, -1.9635100260214235, 4.934802200544679],
    [1.5, 0.03648997397857652, 0.9348022005446793],
    [9.99, 2.250700372831201, 0.10527695014824179],
    [50.5, 3.912039670928392, 0.01999933342663716],
  ])('ψ and ψ′ at %f', (x, first, second) => {
    near(digamma(x), first);
    near(trigamma(x), second);
  });
  it.each([
    [1e9, 3.7, 3.699999995005e-9, -3.69999999001e-18],
    [1e-3, 2.5, 1001.279218812147, -1000001.1524115319],
    [25, 1000, 3.733217494524627, -0.03983457743916338],
  ])('differences from q = %f over y = %f', (q, y, first, second) => {
    near(digammaDifference(q, y), first);
    near(trigammaDifference(q, y), second);
  });
});
